"""Exports over HTTP: made in a worker process, so that no reader's page waits for one."""

from __future__ import annotations

import json
import os
from functools import cache
from typing import TYPE_CHECKING

import anyio
from anyio import to_process
from starlette.responses import PlainTextResponse, Response, StreamingResponse

from components import catalogue, settings
from components.editions import edition
from components.exports import making
from components.exports.making import EXPORTS, Order
from components.links import asked, known_values
from components.text import words_in
from components.view import View

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request

AT_ONCE = 2
"""Worker processes: more would take the pages' share of a small machine."""
LONGEST = 120
"""Seconds after which a piece is given up."""
POLITE = 10
"""How far a worker steps back behind the server (`os.nice`)."""
NOT_KNOWN, FAILED = 404, 503


async def export(request: Request) -> Response:
    """An export of the view that the query describes; with `progress`, a stream that tells.

    The stream is lines of JSON: `said`, `done` and `of` while it is made, then one line with
    `error`, or one with `file`, `type` and `failed` and behind it the file itself. Who closes
    it stops the making.
    """
    order = _order(request)
    if order is None:
        return PlainTextResponse("There is no such export.", NOT_KNOWN)
    if "progress" in request.query_params:
        return StreamingResponse(_told(order), media_type="application/octet-stream")
    made: dict[str, bytes] = {}
    failed: dict[str, str] = {}
    async for _ in _pieces(order, made, failed):
        pass
    if "" not in made:
        return PlainTextResponse(failed[""], FAILED)
    named = f'attachment; filename="{making.file_name(order)}"'
    headers = {"Content-Disposition": named, "X-Content-Type-Options": "nosniff"}
    return Response(made[""], media_type=EXPORTS[order.name].media_type, headers=headers)


def _order(request: Request) -> Order | None:
    """The order of an address, or None where it makes no sense."""
    query = request.query_params
    name, _, ending = str(request.path_params["file"]).partition(".")
    if name not in EXPORTS or ending != EXPORTS[name].ending:
        return None
    selection, dropped = asked(query.multi_items(), known_values(edition()))
    figure = query.get("figure", "")
    view = View(edition(), selection)
    drawn = figure in catalogue.FIGURES and catalogue.caption(figure, view) is not None
    if dropped or (name in making.OF_FIGURES and not drawn):
        return None
    if name == "bureau-pack" and not selection.bureau:
        return None
    base = settings.base_address(str(request.base_url))
    return Order(name, selection, base, figure)


async def _told(order: Order) -> AsyncIterator[bytes]:
    made: dict[str, bytes] = {}
    failed: dict[str, str] = {}
    async for step in _pieces(order, made, failed):
        yield _line(**step)
    if "" not in made:
        yield _line(error=failed[""])
        return
    whole = made.pop("")
    kind = EXPORTS[order.name].media_type
    yield _line(file=making.file_name(order), type=kind, failed=list(failed.values())) + whole


async def _pieces(
    order: Order, made: dict[str, bytes], failed: dict[str, str]
) -> AsyncIterator[dict[str, object]]:
    """Make an export piece by piece; the whole is left in `made` under "".

    Yields:
        What is being made, in the reader's language, before each piece.
    """
    words = words_in(order.selection.language)
    pieces = making.pieces(order)
    for number, (file, piece) in enumerate(pieces or (("", order),)):
        said = words(f"export.making.{piece.name}")
        yield {"said": said, "done": number, "of": len(pieces)}
        try:
            with anyio.fail_after(LONGEST):
                made[file] = await to_process.run_sync(
                    _work, piece, cancellable=True, limiter=_limiter()
                )
        except making.TROUBLES as error:
            failed[file] = _sentence(order, error)
    if pieces:
        made[""] = making.joined(order, dict(made), failed)


def _sentence(order: Order, error: Exception) -> str:
    """What went wrong, for the reader."""
    late = isinstance(error, TimeoutError)
    words = words_in(order.selection.language)
    return words("export.late", count=LONGEST) if late else str(error)


def _work(order: Order) -> bytes:
    """What a worker process does."""
    _step_back()
    return making.make(order)


@cache
def _step_back() -> None:
    """Let the server's own process go first."""
    if hasattr(os, "nice"):
        os.nice(POLITE)


@cache
def _limiter() -> anyio.CapacityLimiter:
    """How many exports are made at once; the others wait for their turn."""
    return anyio.CapacityLimiter(AT_ONCE)


def _line(**said: object) -> bytes:
    return json.dumps(said, ensure_ascii=False).encode() + b"\n"
