"""Exports over HTTP: a file, or a stream that tells how far it is and ends with the file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from starlette.responses import PlainTextResponse, Response, StreamingResponse

from components import settings
from components.editions import known
from components.exports import making, workshop
from components.exports.file_names import file_name
from components.exports.making import EXPORTS, Order
from components.exports.readers import reader_of
from components.exports.workshop import Result
from components.links import asked, plain
from components.text import words_in
from model.pages import FORUM

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request

    from components.exports.turns import Reader
    from components.text import Words

NOT_KNOWN, CROWDED, FAILED = 404, 429, 503
LATER = {"Retry-After": "30"}
ONCE = {"Cache-Control": "no-store"}
"""A stream tells of one making; nobody keeps it."""


async def export(request: Request) -> Response:
    """An export of the view that the query describes; with `progress`, a stream that tells.

    The stream is lines of JSON: `said`, `done` and `of` while it is made, then one line with
    `error`, or one with `file`, `type` and `failed` and behind it the file itself. Who closes
    it stops the making.
    """
    order = _order(request)
    if order is None:
        return PlainTextResponse(_words(request)("export.unknown"), NOT_KNOWN)
    reader = reader_of(request)
    if "progress" in request.query_params:
        told = _told(order, reader)
        return StreamingResponse(told, headers=ONCE, media_type="application/octet-stream")
    result = Result()
    async for _ in workshop.steps(order, reader, result):
        pass
    if result.content is None:
        status, later = (CROWDED, LATER) if result.crowded else (FAILED, {})
        return PlainTextResponse(" ".join(result.failed.values()), status, later)
    headers = {"Content-Disposition": f'attachment; filename="{file_name(order)}"'}
    return Response(result.content, media_type=EXPORTS[order.name].media_type, headers=headers)


def _words(request: Request) -> Words:
    """The words of the language that a link asks for, as far as it makes sense."""
    query = request.query_params.multi_items()
    selection, _ = asked(query, known(query))
    return words_in(selection.language)


def _order(request: Request) -> Order | None:
    """The order of an address, or None where it makes no sense."""
    query = request.query_params
    name, _, ending = str(request.path_params["file"]).partition(".")
    if name not in EXPORTS or ending != EXPORTS[name].ending:
        return None
    page = [("page", FORUM)] if "deck" in query and "page" not in query else []
    pairs = [*page, *query.multi_items()]
    selection, dropped = asked(pairs, known(pairs))
    if name in making.OF_EVERYTHING:
        selection = plain(selection, "")
    base = settings.base_address(str(request.base_url))
    order = Order(name, selection, base, query.get("figure", ""))
    return None if dropped or not making.known(order) else order


async def _told(order: Order, reader: Reader) -> AsyncIterator[bytes]:
    result = Result()
    async for step in workshop.steps(order, reader, result):
        yield _line(**step)
    failed = list(result.failed.values())
    if result.content is None:
        yield _line(error=" ".join(failed))
        return
    kind = EXPORTS[order.name].media_type
    yield _line(file=file_name(order), type=kind, failed=failed) + result.content


def _line(**said: object) -> bytes:
    return json.dumps(said, ensure_ascii=False).encode() + b"\n"
