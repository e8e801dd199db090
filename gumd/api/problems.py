"""Errors as problem details (RFC 9457). None says anything of what was sent or stored."""

import logging
import traceback
from http import HTTPStatus

from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gumd.errors import GumdError, InvalidInput

_log = logging.getLogger(__name__)


def problem(error: GumdError) -> JSONResponse:
    """The answer that says what was wrong."""
    body = {"type": error.type, "title": error.title, "status": error.status, "detail": str(error)}
    return JSONResponse(body, error.status, media_type="application/problem+json")


async def of_gumd(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, GumdError)
    return problem(error)


async def of_validation(request: Request, error: Exception) -> JSONResponse:
    """Names each wrong field, never its value."""
    assert isinstance(error, RequestValidationError)
    said = "; ".join(f"{'.'.join(map(str, one['loc'][1:])) or 'the body'}: {one['msg']}" for one in error.errors())
    return problem(InvalidInput(said))


async def of_http(request: Request, error: Exception) -> JSONResponse:
    """What the framework refuses: no such path, no such method."""
    assert isinstance(error, HTTPException)
    title = HTTPStatus(error.status_code).phrase.lower()
    name = title.replace(" ", "-")
    body = {"type": name, "title": title, "status": error.status_code, "detail": f"{title}; see docs/api.md"}
    return JSONResponse(body, error.status_code, media_type="application/problem+json")


class Shield:
    """The outermost layer: a defect answers 500 and leaves its type and place in the log, never its message.

    The message of an exception that nobody foresaw may quote the user; the frameworks below would log it.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def noted(message: Message) -> None:
            nonlocal begun
            begun = begun or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, noted)
        except Exception as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            _log.error("%s at %s:%s", type(error).__name__, place.filename, place.lineno)
            if not begun:
                await problem(GumdError("gumd failed; its log says where"))(scope, receive, send)
