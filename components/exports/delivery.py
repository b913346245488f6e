"""Exports over HTTP: made in a worker process, so that no reader's page waits for one."""

from __future__ import annotations

import json
import logging
import os
from functools import cache
from typing import TYPE_CHECKING

import anyio
from anyio import to_process
from starlette.responses import PlainTextResponse, Response, StreamingResponse

from components import settings
from components.editions import editions, keep, known
from components.exports import making
from components.exports.making import EXPORTS, Order
from components.exports.trouble import ExportError, told
from components.links import asked
from components.text import words_in
from model.pages import FORUM

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request

    from components.text import Words
    from data.files import Files

LOG = logging.getLogger(__name__)

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
        return PlainTextResponse(_words(request)("export.unknown"), NOT_KNOWN)
    if "progress" in request.query_params:
        return StreamingResponse(_told(order), media_type="application/octet-stream")
    made: dict[str, bytes] = {}
    failed: dict[str, str] = {}
    async for _ in _pieces(order, made, failed):
        pass
    if "" not in made:
        return PlainTextResponse(failed[""], FAILED)
    headers = {"Content-Disposition": f'attachment; filename="{making.file_name(order)}"'}
    return Response(made[""], media_type=EXPORTS[order.name].media_type, headers=headers)


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
    base = settings.base_address(str(request.base_url))
    order = Order(name, selection, base, query.get("figure", ""))
    return None if dropped or not making.known(order) else order


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
        That it waits for its turn, and what is being made, in the reader's language.
    """
    words, turns = words_in(order.selection.language), _turns()
    pieces = making.pieces(order)
    for number, (file, piece) in enumerate(pieces or (("", order),)):
        place = {"done": number, "of": len(pieces)}
        ahead = turns.statistics().tasks_waiting
        if not turns.available_tokens:
            yield {"said": words("export.waiting", count=ahead + 1), **place}
        async with turns:
            yield {"said": words(f"export.making.{piece.name}"), **place}
            try:
                made[file] = await _made(piece, words)
            except ExportError as error:
                failed[file] = str(error)
                if hasattr(error, "__notes__"):
                    LOG.exception("An export could not be made.")
    if pieces:
        made[""] = making.joined(order, dict(made), failed)


async def _made(order: Order, words: Words) -> bytes:
    """One piece, made within its time: waiting for its turn does not count.

    Raises:
        ExportError: it could not be made.
    """
    finish = EXPORTS[order.name].finish
    try:
        with anyio.fail_after(LONGEST):
            content = await to_process.run_sync(
                _work, editions().files, order, cancellable=True, limiter=_processes()
            )
            return await finish(content, words) if finish else content
    except TimeoutError as error:
        raise ExportError(words("export.late", count=LONGEST)) from error
    except anyio.BrokenWorkerProcess as error:
        raise ExportError(words("export.killed")) from error
    except Exception as error:
        raise told(error, words) from error


def _work(files: Files, order: Order) -> bytes:
    """What a worker process does, with the package as the server has read it."""
    _step_back()
    keep(files)
    return making.work(order)


@cache
def _step_back() -> None:
    """Let the server's own process go first."""
    if hasattr(os, "nice"):
        os.nice(POLITE)


@cache
def _turns() -> anyio.CapacityLimiter:
    """How many exports are made at once; the others wait for their turn."""
    return anyio.CapacityLimiter(AT_ONCE)


@cache
def _processes() -> anyio.CapacityLimiter:
    """As many processes as there are turns: who has a turn never waits again."""
    return anyio.CapacityLimiter(AT_ONCE)


def _line(**said: object) -> bytes:
    return json.dumps(said, ensure_ascii=False).encode() + b"\n"
