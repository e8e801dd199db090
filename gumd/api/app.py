"""The API as an ASGI application: route table, guard and errors put together."""

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp

from gumd import __version__
from gumd.api import asking, believing, forgetting, judging, muting, observing, problems, programs, ranking, reviewing
from gumd.api.guard import Guard
from gumd.api.parts import Parts
from gumd.errors import GumdError

ROUTES = (
    programs.routes,
    observing.routes,
    asking.routes,
    judging.routes,
    believing.routes,
    reviewing.routes,
    muting.routes,
    forgetting.routes,
    ranking.routes,
)


def create_app(parts: Parts) -> ASGIApp:
    """The application; the outermost layer lets no exception and no text through to the server's log."""
    app = FastAPI(title="gumd", version=__version__, openapi_url="/v1/openapi.json", docs_url=None, redoc_url=None)
    app.state.parts = parts
    for routes in ROUTES:
        app.include_router(routes)
    app.add_exception_handler(GumdError, problems.of_gumd)
    app.add_exception_handler(RequestValidationError, problems.of_validation)
    app.add_exception_handler(HTTPException, problems.of_http)
    return problems.Shield(Guard(app))
