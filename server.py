"""The ASGI entry that `make run` serves: Streamlit, with pages that arrive already filled.

`uvicorn server:app` answers a link with language, title, description and the view in its
still form; the live app takes its place when it is ready.
"""

from __future__ import annotations

import gc
import logging
import sys
from contextlib import asynccontextmanager
from hashlib import sha256
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.errors import ServerErrorMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette_compress import CompressMiddleware
from streamlit.starlette import App

from components import assets, bundle, catalogue, settings
from components.editions import ailing, edition, known
from components.error_numbers import numbered
from components.exports import delivery, qr, readers, workshop
from components.exports.trouble import ExportError
from components.finder import searched
from components.links import asked
from components.medium import Medium
from components.shell import crawlers, doors, first_html, seams
from components.shell.compressed import Compressed
from components.shell.doors import Doors
from components.shell.headers import FOR_A_DAY, Headers
from components.shell.pace import Pace
from components.shell.prefix import Prefix
from components.shell.room import make_room
from components.text import words_in
from components.view import View
from data.problems import InvalidPackageError
from model.selection import Selection
from model.viewport import SCREENS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.types import Receive, Scope, Send

LOG = logging.getLogger(__name__)
PERMANENT, TOO_LONG, NOT_FOUND = 308, 400, 404
QUALITY = 6
"""Of what is compressed in passing: headline and map of the Atlas in one round trip."""
BY_LANGUAGE = {"Vary": "Accept-Language"}
"""Of what a browser's language decides, where the link names none."""
NOW = {"Cache-Control": "no-store"}
"""Of what is true for a moment."""


async def page(request: Request) -> Response:
    """A page of the atlas in its still form, ready for the live app to take over."""
    name = doors.path(request.scope)[1:]
    asked = request.query_params.multi_items()
    if (meant := first_html.meant(unquote(name), asked)) is not None:
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"./{meant}{query}", PERMANENT)
    answer = _document(request, name)
    readers.welcome(request, answer)
    return answer


async def lost(scope: Scope, receive: Receive, send: Send) -> None:
    """The page for an address that leads nowhere, whatever is asked of it."""
    await _document(Request(scope), None)(scope, receive, send)


def _document(request: Request, name: str | None) -> Response:
    found = first_html.page(
        name,
        request.query_params.multi_items(),
        request.headers,
        str(request.base_url),
        doors.root_from(request.scope),
    )
    return Response(found.content, found.status, BY_LANGUAGE, media_type="text/html")


async def still(request: Request) -> Response:
    """A figure as a picture (SVG)."""
    query, view = request.query_params, _view(request)
    figure_id, screen = request.path_params["figure"], query.get("screen", "")
    known = figure_id in catalogue.FIGURES and screen in SCREENS
    if not known or not catalogue.caption(figure_id, view):
        return PlainTextResponse("There is no such figure.", 404)
    mode = "dark" if query.get("mode") == "dark" else "light"
    picture = catalogue.still(figure_id, view, screen, mode, Medium())
    if catalogue.GROUND in query:
        picture = picture.below()
    return _picture(request, str(picture.svg()))


async def code(request: Request) -> Response:
    """The QR code of a view's address (SVG), or the sentence that there is no address."""
    query = request.query_params
    selection, dropped = asked(query.multi_items(), known(query.multi_items()))
    if "section" in dropped:
        return PlainTextResponse("There is no such section of the page.", NOT_FOUND)
    words = words_in(selection.language)
    medium = Medium(settings.base_address(str(request.base_url)))
    if not medium.base:
        return _picture(request, str(qr.unset(words("share.unset"))))
    try:
        address = medium.share(View(edition(selection.version), selection))
        drawn = qr.svg(address, words, said="bare" not in query)
    except ExportError as error:
        return PlainTextResponse(str(error), TOO_LONG)
    return _picture(request, str(drawn))


async def index(request: Request) -> Response:
    """What a browser needs to search the list as the server does (JSON)."""
    selection = _view(request).selection
    plain = View(edition(selection.version), Selection(language=selection.language))
    return _kept(request, searched(plain), "application/json")


def _picture(request: Request, svg: str) -> Response:
    return _kept(request, svg, "image/svg+xml")


def _kept(request: Request, text: str, kind: str) -> Response:
    """What a browser keeps, and asks each time whether it is still the same."""
    tag = f'W/"{sha256(text.encode()).hexdigest()[:16]}"'
    told = {"ETag": tag, "Vary": "Accept-Encoding"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=told)
    return Response(text, media_type=kind, headers=told)


async def failed(request: Request, error: Exception) -> Response:
    """The sentence for a reader when something broke; the console has the rest, by its number."""
    words = words_in(first_html.preferred_language(request.headers))
    sentence, number = numbered(words("fault.page"), words)
    LOG.error("Error %s: %s", number, type(error).__name__)
    return PlainTextResponse(sentence, 500, BY_LANGUAGE)


def _view(request: Request) -> View:
    """The view that the query of a picture or a code describes."""
    query = request.query_params.multi_items()
    selection, _ = asked(query, known(query))
    return View(edition(selection.version), selection)


async def bundled(request: Request) -> Response:
    """Our script or our styles: the present ones, also for a page of another release."""
    name = request.path_params["name"]
    if name not in bundle.files():
        return PlainTextResponse("There is no such file.", NOT_FOUND)
    return Response(bundle.files()[name], media_type=bundle.TYPES[PurePosixPath(name).suffix])


async def icon(request: Request) -> Response:
    """Our icon, at the addresses where browsers and Streamlit's page look for one."""
    del request
    return FileResponse(assets.STATIC / "icon.png", headers={"Cache-Control": FOR_A_DAY})


async def robots(request: Request) -> Response:
    """What search engines may read, and where they find the list of pages."""
    return PlainTextResponse(crawlers.robots(settings.base_address(str(request.base_url))))


async def sitemap(request: Request) -> Response:
    """The list of pages for search engines, or the sentence that there is no public address."""
    base = settings.base_address(str(request.base_url))
    if not base:
        words = words_in(first_html.preferred_language(request.headers))
        return PlainTextResponse(words("share.unset"), NOT_FOUND)
    return _kept(request, crawlers.sitemap(base), "application/xml")


async def health(request: Request) -> Response:
    """Whether the atlas is fit to serve, not with an invalid package; what ails it in a word."""
    del request
    if first_html.problems():
        return PlainTextResponse("the data package is not valid", 503)
    word = await run_in_threadpool(ailing) or ("slides" if settings.faults() else "")
    return PlainTextResponse(f"degraded: {word}" if word else "ok", headers=NOW)


@asynccontextmanager
async def lifespan(_: App) -> AsyncIterator[None]:
    """Read the record and import what a first view needs; say what is wrong on the console.

    At the end, leave nothing behind.
    """
    try:
        first_html.warm()
    except InvalidPackageError as error:
        sys.stderr.write(f"{error}\n")
    for fault in filter(None, (*settings.faults(), make_room())):
        sys.stderr.write(f"{fault}\n")
    seams.route_alone()
    seams.look_back()
    gc.collect()
    gc.freeze()
    yield
    await workshop.put_down()


seams.need_no_home()
seams.hold_to_limits()
ROUTER = "app.py"
"""The script that Streamlit runs for each reader."""
ROUTES = (
    Route("/healthz", health),
    Route(seams.ICON, icon),
    Route("/favicon.ico", icon),
    Route("/robots.txt", robots),
    Route("/sitemap.xml", sitemap),
    Route("/", page),
    Route("/still/{figure}.svg", still),
    Route("/qr.svg", code),
    Route("/search.json", index),
    Route("/export/{file}", delivery.export),
    Route("/browser/{release}/{name}", bundled),
    Route("/{name}", page),
)
MIDDLEWARE = (
    Middleware(Prefix, settings.base_address()),
    Middleware(Headers, first_html.scripts()),
    Middleware(Pace),
    Middleware(ServerErrorMiddleware, failed),
    Middleware(Compressed),
    Middleware(CompressMiddleware, zstd=False, brotli_quality=QUALITY),
    Middleware(Doors, lost),
)
"""What an answer passes, from outside: whatever breaks is said within the headers of all."""
app = App(ROUTER, lifespan=lifespan, routes=ROUTES, middleware=MIDDLEWARE)
