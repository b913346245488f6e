"""Where exports are made: in turns, in processes of their own, within their time, and kept a while.

No reader's page waits for one: documents are made in worker processes, and what is light, text or
one picture, in a thread.
"""

from __future__ import annotations

import logging
import os
from contextlib import aclosing, contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from typing import TYPE_CHECKING, Any

import anyio
from anyio import to_process, to_thread
from cachetools import TTLCache

from components.editions import editions, keep
from components.error_numbers import numbered
from components.exports import making
from components.exports.making import EXPORTS, Order
from components.exports.trouble import ExportError, FaultError, told
from components.exports.turns import CrowdedError, Turns, Weight
from components.text import words_in

if TYPE_CHECKING:
    from collections.abc import (
        AsyncGenerator,
        AsyncIterator,
        Callable,
        Iterator,
        Mapping,
        MutableMapping,
    )

    from components.exports.turns import Reader
    from components.text import Words
    from data.files import Files

    Work = Callable[[], bytes]

LOG = logging.getLogger(__name__)

LONGEST = 120
"""Seconds after which a piece is given up; waiting for its turn does not count."""
POLITE = 10
"""How far a worker steps back behind the server (`os.nice`)."""
KEPT_BYTES, KEPT_SECONDS = 32_000_000, 600
"""How much of what was made is kept and how long: a hall that asks for one file gets it at once."""
LETTING_GO = 8
"""Seconds that exports which were given up have at the end of the server to clean up."""
WEIGHTS = {
    **dict.fromkeys(("svg", "table", "figures", "qr"), Weight.LIGHT),
    **dict.fromkeys(("offline-pack", "bureau-pack"), Weight.PACK),
}
"""How heavy exports are; all others are documents."""
Step = dict[str, object]


@dataclass(slots=True)
class Result:
    """What became of an export.

    Attributes:
        content: the file; None while there is none.
        failed: file name to the sentence that says why it was not made, "" for the whole.
        crowded: whether it was not taken at all.
    """

    content: bytes | None = None
    failed: dict[str, str] = field(default_factory=dict)
    crowded: bool = False


async def steps(order: Order, reader: Reader, result: Result) -> AsyncIterator[Step]:
    """Make an export, or hand out one that was made for somebody else.

    Args:
        order: what is wanted.
        reader: who asks.
        result: is filled.

    Yields:
        That it waits for its turn, and what is being made, in the reader's language.
    """
    words = words_in(order.selection.language)
    while (begun := _begun().get(order)) is not None:
        yield {"said": words(f"export.making.{order.name}"), "done": 0, "of": 0}
        await begun.wait()
    if (found := _kept().get(order)) is not None:
        result.content = found
        return
    try:
        with _turns().taken(reader, _weight(order)), _beginning(order):
            async with aclosing(_pieces(order, reader, result)) as pieces:
                async for step in pieces:
                    yield step
    except CrowdedError:
        result.crowded, result.failed[""] = True, words("export.crowded")


async def _pieces(order: Order, reader: Reader, result: Result) -> AsyncGenerator[Step]:
    """Make an export piece by piece; between two of them the next reader has a turn."""
    made: dict[str, bytes] = {}
    tasks = [*_tasks(order, made, result.failed)]
    for number, (name, piece, work) in enumerate(tasks):
        place = {"done": number, "of": len(tasks)}
        weight = WEIGHTS.get(piece.name) or _weight(order)
        async with aclosing(_turns().turn(reader, weight)) as turn:
            async for said in _said(turn, piece):
                yield {"said": said, **place}
            await _put(name, piece, work, made, result.failed)
        if result.failed and not EXPORTS[order.name].partial:
            return
    result.content = made.get("")
    if result.content is not None and not result.failed:
        _keep(order, result.content)


def _tasks(
    order: Order, made: Mapping[str, bytes], failed: Mapping[str, str]
) -> Iterator[tuple[str, Order, Work]]:
    """What is to be done for an export, a turn each: its pieces, and at last the file itself.

    Args:
        order: what is wanted.
        made: will hold the pieces by their names.
        failed: will say why the others were not made.
    """
    pieces = making.pieces(order)
    yield from ((name, piece, partial(making.work, piece)) for name, piece in pieces)
    joined = partial(making.joined, order, made, failed)
    yield "", order, joined if pieces else partial(making.work, order)


def _weight(order: Order) -> Weight:
    return WEIGHTS.get(order.name, Weight.HEAVY)


async def _said(turn: AsyncIterator[int], piece: Order) -> AsyncIterator[str]:
    """The place in the queue until the turn has come, then what is made."""
    words = words_in(piece.selection.language)
    async for place in turn:
        if not place:
            break
        yield words("export.waiting", count=place)
    yield words(f"export.making.{piece.name}")


async def _put(
    name: str, piece: Order, work: Work, made: dict[str, bytes], failed: dict[str, str]
) -> None:
    words = words_in(piece.selection.language)
    try:
        made[name] = await _made(piece, work, words)
    except ExportError as error:
        failed[name] = str(error)
        if isinstance(error, FaultError):
            failed[name], number = numbered(str(error), words)
            LOG.exception("Error %s: an export could not be made.", number)


async def _made(piece: Order, work: Work, words: Words) -> bytes:
    """One piece, made within its time.

    Raises:
        ExportError: it could not be made.
    """
    finish = EXPORTS[piece.name].finish
    try:
        with anyio.fail_after(LONGEST):
            content = await _worked(piece, work)
            return await finish(content, words) if finish else content
    except TimeoutError as error:
        raise FaultError(words("export.late", count=LONGEST)) from error
    except anyio.BrokenWorkerProcess as error:
        raise FaultError(words("export.killed")) from error
    except Exception as error:
        raise told(error, words) from error


async def _worked(piece: Order, work: Work) -> bytes:
    """What is made, out of the way of the pages."""
    if WEIGHTS.get(piece.name) is Weight.LIGHT:
        return await to_thread.run_sync(work, abandon_on_cancel=True)
    files, limiter = editions().files, _processes()
    return await to_process.run_sync(_work, files, work, cancellable=True, limiter=limiter)


def _work(files: Files, work: Work) -> bytes:
    """What a worker process does, with the package as the server has read it."""
    _step_back()
    keep(files)
    return work()


@cache
def _step_back() -> None:
    """Let the server's own process go first."""
    if hasattr(os, "nice"):
        os.nice(POLITE)


@cache
def _turns() -> Turns:
    """Whose turn it is."""
    return Turns()


@cache
def _processes() -> anyio.CapacityLimiter:
    """As many processes as there are rooms for them: who has a turn never waits again."""
    return anyio.CapacityLimiter(_turns().bounds.heavy)


@cache
def _begun() -> dict[Order, anyio.Event]:
    """What is being made, with what tells of its end."""
    return {}


@contextmanager
def _beginning(order: Order) -> Iterator[None]:
    """Say that an export is being made, and afterwards that it is not any more."""
    _begun()[order] = anyio.Event()
    try:
        yield
    finally:
        _begun().pop(order).set()


async def put_down() -> None:
    """Wait until all that was given up has let go of its processes and folders.

    The server gives up what is in hand when its time to end is over, but does not wait for it.
    """
    with anyio.move_on_after(LETTING_GO):
        while begun := [*_begun().values()]:
            await begun[0].wait()


@cache
def _kept() -> MutableMapping[Order, Any]:
    """What was made lately."""
    return TTLCache(KEPT_BYTES, KEPT_SECONDS, getsizeof=len)


def _keep(order: Order, whole: bytes) -> None:
    """Keep what was made, unless it alone is too much."""
    if len(whole) <= KEPT_BYTES:
        _kept()[order] = whole
