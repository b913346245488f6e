"""The ASGI entry that `make run` serves: Streamlit, with pages that arrive already filled.

`uvicorn server:app` answers a link with language, title, description and the view in its
still form; the live app takes its place when it is ready.
"""

from __future__ import annotations

import gc
import sys
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from urllib.parse import unquote

from starlette.convertors import Convertor, register_url_convertor
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette_compress import CompressMiddleware
from streamlit.runtime.pages_manager import PagesManager
from streamlit.starlette import App

from components import catalogue, settings
from components.editions import edition
from components.exports import delivery, qr
from components.links import asked, known_values
from components.medium import Medium
from components.shell import first_html
from components.view import View
from data.problems import InvalidPackageError
from model.stage import SCREENS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

PERMANENT = 308
A_DAY = "public, max-age=86400"
HEADERS = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin"}


async def page(request: Request) -> Response:
    """A page of the atlas in its still form, ready for the live app to take over."""
    name = request.url.path.removeprefix(str(request.scope.get("root_path", ""))).strip("/")
    if (meant := first_html.meant(unquote(name))) is not None:
        return RedirectResponse(f"./{meant}?{request.url.query}", PERMANENT, HEADERS)
    found = first_html.page(
        name,
        request.query_params.multi_items(),
        request.headers,
        str(request.base_url),
    )
    return Response(found.content, found.status, HEADERS, media_type="text/html")


async def still(request: Request) -> Response:
    """A figure as a picture (SVG)."""
    query, view = request.query_params, _view(request)
    figure_id, screen = request.path_params["figure"], query.get("screen", "")
    known = figure_id in catalogue.FIGURES and screen in SCREENS
    if not known or not catalogue.caption(figure_id, view):
        return PlainTextResponse("There is no such figure.", 404)
    mode = "dark" if query.get("mode") == "dark" else "light"
    picture = catalogue.still(figure_id, view, screen, mode, Medium())
    return Response(
        str(picture.svg()), media_type="image/svg+xml", headers={**HEADERS, "Cache-Control": A_DAY}
    )


async def code(request: Request) -> Response:
    """The QR code of a view's address (SVG)."""
    medium = Medium(settings.base_address(str(request.base_url)))
    picture = qr.svg(medium.share(_view(request)), said="bare" not in request.query_params)
    return Response(str(picture), media_type="image/svg+xml", headers=HEADERS)


def _view(request: Request) -> View:
    """The view that the query of a picture or a code describes."""
    record = edition()
    selection, _ = asked(request.query_params.multi_items(), known_values(record))
    return View(record, selection)


async def health(request: Request) -> Response:
    """Whether the atlas is fit to serve: not with an invalid package."""
    del request
    return (
        PlainTextResponse("ok")
        if first_html.problems() is None
        else PlainTextResponse("the data package is not valid", 503)
    )


class Address(Convertor[str]):
    """Addresses of pages, ours or nobody's: no file, none of Streamlit's folders."""

    regex = r"(?!(?:static|_stcore|media|component|app|auth)(?:/|$)|oauth2callback)[^.]+"

    def convert(self, value: str) -> str:
        """The address as it stands."""
        return value

    def to_string(self, value: str) -> str:
        """The address as it stands."""
        return value


register_url_convertor("address", Address())


class Freshness:
    """Says how long a browser may keep our own static files; Streamlit does not."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; add `Cache-Control` to what lies under `app/static`."""
        if scope["type"] != "http" or not scope["path"].startswith("/app/static/"):
            await self.app(scope, receive, send)
            return

        async def send_fresh(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [
                    *message["headers"],
                    (b"cache-control", A_DAY.encode()),
                ]
            await send(message)

        await self.app(scope, receive, send_fresh)


@asynccontextmanager
async def lifespan(_: App) -> AsyncIterator[None]:
    """Read the record and import what a first view needs; say what is wrong on the console."""
    try:
        first_html.warm()
    except InvalidPackageError as error:
        sys.stderr.write(f"{error}\n")
    # Else Streamlit takes pages/ for its own kind of pages until st.navigation has run once,
    # and tells the first reader of a case study that its page does not exist.
    PagesManager.uses_pages_directory = False
    gc.collect()
    gc.freeze()
    yield


app = App(
    "app.py",
    lifespan=lifespan,
    routes=[
        Route("/healthz", health),
        Route("/", page),
        Route("/still/{figure}.svg", still),
        Route("/qr.svg", code),
        Route("/export/{file}", delivery.export),
        Route("/{address:address}", page),
    ],
    middleware=[Middleware(CompressMiddleware), Middleware(Freshness)],
)
