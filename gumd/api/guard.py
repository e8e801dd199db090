"""Who may call: the checks that every request passes, and the guard that opens each handler."""

from typing import Annotated, Any

from fastapi import Depends, Request
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from gumd.api.parts import Parts
from gumd.api.problems import problem
from gumd.errors import Forbidden, GumdError, TooLarge, Unauthorised
from gumd.grants import Grant
from gumd.schema import Scope as GrantScope

HOSTS = frozenset({"gumd", "localhost"})
MAX_BODY = 32_000_000
"""Bytes; twice what the largest observation can take, escaped."""


class Guard:
    """Refuses, before anything else is looked at, what a web page sent and what is too large to be read."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        try:
            _refuse_pages(Headers(scope=scope))
        except GumdError as error:
            await problem(error)(scope, receive, send)
            return
        await self._app(scope, receive, send)


def _refuse_pages(headers: Headers) -> None:
    if "origin" in headers or "referer" in headers:
        raise Forbidden("requests from web pages are refused (Origin or Referer header)")
    if headers.get("host", "gumd") not in HOSTS:
        raise Forbidden("the Host header must be gumd")
    length = headers.get("content-length", "0")
    if "transfer-encoding" in headers or not length.isdecimal():
        raise Forbidden("a body needs a Content-Length")
    if int(length) > MAX_BODY:
        raise TooLarge(f"a request may have {MAX_BODY} bytes; send it in pieces")


def parts_of(request: Request) -> Parts:
    parts: Parts = request.app.state.parts
    return parts


def _known(request: Request) -> Grant:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Unauthorised(
            "the header 'Authorization: Bearer TOKEN' is missing; get a token with: gumd apps allow NAME"
        )
    return parts_of(request).grants.of_token(token.strip())


Known = Annotated[Grant, Depends(_known)]
"""The grant of the app that calls."""

TheParts = Annotated[Parts, Depends(parts_of)]


def needs(scope: GrantScope) -> Any:
    """A dependency that gives the caller's grant if it has ``scope``, and refuses the call otherwise."""

    def guard(grant: Known) -> Grant:
        grant.require(scope)
        return grant

    return Depends(guard)
