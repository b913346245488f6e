"""Exports in the making: turns are told and cost no time, what is finished is kept and shared."""

from __future__ import annotations

import json
import signal
from contextlib import ExitStack, aclosing
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NoReturn

import anyio
import pytest
from anyio import to_process
from anyio.lowlevel import checkpoint

from components.editions import edition
from components.exports import delivery, making, workshop
from components.exports.making import Order
from components.exports.turns import Reader, Weight
from components.exports.workshop import Result
from components.text import words_in
from model.pages import paths
from model.selection import LANGUAGES, Selection
from tests.components.exports.asking import run, until
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Iterator

ORDER = Order("parcel", Selection())
ANNA, BERT = Reader("anna", "a"), Reader("bert", "b")
LONGEST_PIECE = 8
"""Seconds of a processor after which the next reader has a turn."""


class Counted:
    """A worker that counts what it makes, and makes it when it may."""

    def __init__(self) -> None:
        self.made = 0
        self.free = anyio.Event()

    async def __call__(self, *_: object, **__: object) -> bytes:
        """Make it."""
        await self.free.wait()
        self.made += 1
        return b"made"


@pytest.fixture
def bounded() -> Iterator[None]:
    """Whatever uses more of a processor than a timer of its own allows ends with an error."""

    def late(*_: object) -> NoReturn:
        raise TimeoutError

    before = signal.signal(signal.SIGPROF, late)
    yield
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, before)


async def result_of(order: Order, reader: Reader) -> Result:
    """What becomes of an export, whatever is told meanwhile."""
    result = Result()
    async for _ in workshop.steps(order, reader, result):
        pass
    return result


def test_waiting_for_a_turn_is_told_and_takes_nothing_of_the_time(
    monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    limit = 0.2

    async def at_once(*_: object, **__: object) -> bytes:
        await checkpoint()
        return b"made"

    async def queue() -> list[dict[str, object]]:
        heard: list[dict[str, object]] = []
        turns, order = workshop._turns(), Order("parcel", Selection(language=language))  # noqa: SLF001
        others = [turns.turn(ANNA, Weight.HEAVY) for _ in range(turns.bounds.heavy)]
        assert [await anext(one) for one in others] == [0] * turns.bounds.heavy

        async def listen() -> None:
            async for line in delivery._told(order, BERT):  # noqa: SLF001
                heard.append(json.loads(line.partition(b"\n")[0]))  # noqa: PERF401 - read meanwhile

        async with anyio.create_task_group() as group:
            group.start_soon(listen)
            past = anyio.current_time() + 3 * limit
            await until(lambda: heard and anyio.current_time() > past)
            assert len(heard) == 1
            for one in others:
                await one.aclose()
        return heard

    monkeypatch.setattr(workshop, "LONGEST", limit)
    monkeypatch.setattr(to_process, "run_sync", at_once)
    waiting, made, done = run(queue)
    words = words_in(language)
    assert waiting["said"] == words("export.waiting", count=1)
    assert made["said"] == words("export.making.parcel")
    assert "file" in done


def test_a_hall_that_asks_for_one_file_has_it_made_once(monkeypatch: pytest.MonkeyPatch) -> None:
    async def hall() -> tuple[int, list[Result]]:
        worker, results = Counted(), list[Result]()
        monkeypatch.setattr(to_process, "run_sync", worker)

        async def ask() -> None:
            results.append(await result_of(ORDER, Reader("", "hall")))

        async with anyio.create_task_group() as group:
            for _ in range(80):
                group.start_soon(ask)
            await until(workshop._begun)  # noqa: SLF001
            worker.free.set()
        results.append(await result_of(ORDER, BERT))
        return worker.made, results

    made, results = run(hall)
    assert made == 1
    assert [one.content for one in results] == [b"made"] * 81


def test_who_goes_away_leaves_the_making_to_the_next_who_asks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def leave() -> Result:
        worker = Counted()
        monkeypatch.setattr(to_process, "run_sync", worker)
        async with aclosing(workshop.steps(ORDER, ANNA, Result())) as first:  # type: ignore[type-var]
            await anext(first)
            waiting = workshop.steps(ORDER, BERT, (result := Result()))
            await anext(waiting)
        worker.free.set()
        async for _ in waiting:
            pass
        return result

    assert run(leave).content == b"made"


def test_what_was_not_made_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail_once() -> list[Result]:
        async def broken(*_: object, **__: object) -> bytes:
            await checkpoint()
            raise ValueError

        monkeypatch.setattr(to_process, "run_sync", broken)
        first = await result_of(ORDER, ANNA)
        worker = Counted()
        worker.free.set()
        monkeypatch.setattr(to_process, "run_sync", worker)
        return [first, await result_of(ORDER, ANNA)]

    failed, made = run(fail_once)
    assert failed.content is None
    assert failed.failed
    assert made.content == b"made"


def test_packs_of_everything_are_made_page_by_page_in_turns(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def two() -> list[str]:
        made: list[str] = []

        async def work(*told: Any, **_: object) -> bytes:  # noqa: ANN401 - as a worker is told
            await checkpoint()
            task = told[-1]
            made.append(task.args[0].selection.language)
            return b"part"

        monkeypatch.setattr(to_process, "run_sync", work)
        packs = [Order("offline-pack", Selection(language=one)) for one in LANGUAGES]
        async with anyio.create_task_group() as group:
            for order, reader in zip(packs, (ANNA, BERT), strict=True):
                group.start_soon(result_of, order, reader)
        return made

    made = run(two)
    pages = len(LANGUAGES) * len(list(paths(edition().case_studies)))
    assert len(made) > len(LANGUAGES) * pages
    assert all(one != then for one, then in some(pairwise(made)))


def test_a_pack_that_lacks_a_page_is_not_handed_out_and_no_more_of_it_is_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def ask() -> tuple[Result, int]:
        tries = 0

        async def broken(*_: object, **__: object) -> bytes:
            nonlocal tries
            tries += 1
            await checkpoint()
            raise ValueError

        monkeypatch.setattr(to_process, "run_sync", broken)
        return await result_of(Order("offline-pack", Selection()), ANNA), tries

    result, tries = run(ask)
    assert (result.content, tries) == (None, 1)
    assert len(result.failed) == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    "order",
    [
        Order("offline-pack", Selection()),
        Order("bureau-pack", Selection(bureau="kanto"), "https://atlas.example"),
        Order("slides", Selection(page="deck")),
        Order("webpage", Selection(page="evidence")),
        Order("parcel", Selection()),
    ],
    ids=lambda order: order.name,
)
@pytest.mark.usefixtures("bounded")
def test_no_piece_takes_longer_than_eight_seconds(order: Order) -> None:
    pieces = [piece for _, piece in making.pieces(order)] or [order]
    for piece in some(pieces):
        signal.setitimer(signal.ITIMER_PROF, LONGEST_PIECE)
        assert making.work(piece), piece


@pytest.mark.parametrize("language", ["en", "ja"])
def test_who_asks_for_too_much_is_told_so_in_one_sentence(language: str) -> None:
    async def ask() -> Result:
        turns = workshop._turns()  # noqa: SLF001
        with ExitStack() as kept:
            for _ in range(turns.bounds.lane):
                kept.enter_context(turns.taken(ANNA, Weight.HEAVY))
            return await result_of(Order("parcel", Selection(language=language)), ANNA)

    result = run(ask)
    assert result.crowded
    assert list(result.failed.values()) == [words_in(language)("export.crowded")]
