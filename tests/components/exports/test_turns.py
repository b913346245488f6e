"""Whose turn it is: readers in rotation, light exports at once, and no more than there is room."""

from __future__ import annotations

from contextlib import ExitStack, aclosing
from typing import TYPE_CHECKING

import anyio
import pytest

from components.exports.turns import Bounds, CrowdedError, Reader, Turns, Weight
from tests.components.exports.asking import run, until

if TYPE_CHECKING:
    from collections.abc import Sequence

ANNA, BERT, HONEST = Reader("anna", "a"), Reader("bert", "b"), Reader("honest", "h")
HEAVY, LIGHT, PACK = Weight.HEAVY, Weight.LIGHT, Weight.PACK


CROWD = [Reader(f"old cookie {number}", "crowd") for number in range(Bounds().address)]
UNKNOWN = [Reader("", f"address {number}") for number in range(Bounds().shared)]


def in_turn(asked: Sequence[Reader]) -> list[Reader]:
    """Whose exports are made, one after the other, of those that wait for one room."""
    made: list[Reader] = []

    async def one(turns: Turns, reader: Reader) -> None:
        async with aclosing(turns.turn(reader, HEAVY)) as turn:
            async for place in turn:
                if not place:
                    break
            made.append(reader)

    async def each() -> None:
        turns = Turns(Bounds(heavy=1))
        before = turns.turn(Reader("before"), HEAVY)
        assert await anext(before) == 0
        async with anyio.create_task_group() as group:
            for reader in asked:
                group.start_soon(one, turns, reader)
            await until(lambda: len(turns._in_order()) == len(asked))  # noqa: SLF001
            await before.aclose()

    run(each)
    return made


def test_each_reader_has_a_turn_before_anyone_has_a_second() -> None:
    made = in_turn([*[ANNA] * 80, *[BERT] * 2, HONEST])
    assert made == [ANNA, BERT, HONEST, ANNA, BERT, *[ANNA] * 78]


@pytest.mark.parametrize("crowd", [CROWD, UNKNOWN], ids=["old cookies of one address", "no cookie"])
def test_a_crowd_has_one_turn_in_two_beside_a_reader_of_another_address(
    crowd: list[Reader],
) -> None:
    assert in_turn([*crowd, *[HONEST] * 2])[:4] == [crowd[0], HONEST, crowd[1], HONEST]


def test_one_cookie_from_many_addresses_is_one_reader() -> None:
    roaming = [Reader("anna", f"address {number}") for number in range(Bounds().lane)]
    assert in_turn([*roaming, HONEST])[:3] == [roaming[0], HONEST, roaming[1]]


def test_a_ministry_behind_one_address_is_many_readers_and_each_has_a_turn() -> None:
    clerks = [Reader(f"clerk {number}", "ministry") for number in range(4)]
    made = in_turn([*[clerks[0]] * 3, *clerks[1:], HONEST])
    assert made == [clerks[0], HONEST, *clerks[1:], *[clerks[0]] * 2]


@pytest.mark.parametrize("weight", [HEAVY, PACK])
def test_a_light_export_never_waits_for_heavy_ones(weight: Weight) -> None:
    assert first_place([(ANNA, weight)] * 40, (ANNA, LIGHT)) == 0


def test_packs_leave_a_room_free_for_documents() -> None:
    packs = [(Reader(f"reader {number}", f"{number}"), PACK) for number in range(8)]
    assert first_place(packs, (HONEST, HEAVY)) == 0
    assert first_place(packs, (HONEST, PACK)) == len(packs)


def first_place(before: Sequence[tuple[Reader, Weight]], last: tuple[Reader, Weight]) -> int:
    """The place of one who comes after others, none of whom ends; 0 for a room at once."""

    async def come() -> int:
        turns = Turns()
        others = [turns.turn(*one) for one in before]
        for one in others:
            await anext(one)
        async with aclosing(turns.turn(*last)) as turn:
            place = await anext(turn)
        for one in others:
            await one.aclose()
        return place

    found: int = run(come)
    return found


def test_the_place_in_the_queue_is_told_anew_when_it_changes() -> None:
    async def wait() -> list[int]:
        turns, places = Turns(Bounds(heavy=1)), []
        first, second, third = (turns.turn(one, HEAVY) for one in (ANNA, BERT, HONEST))
        assert await anext(first) == 0

        async def listen() -> None:
            async for place in third:
                places.append(place)
                if not place:
                    return

        async with anyio.create_task_group() as group:
            assert await anext(second) == 1
            group.start_soon(listen)
            await until(lambda: places == [2])
            await first.aclose()
            assert await anext(second) == 0
            await until(lambda: places == [2, 1])
            await second.aclose()
        await third.aclose()
        return places

    assert run(wait) == [2, 1, 0]


def test_who_leaves_the_queue_gives_the_turn_to_the_next() -> None:
    async def leave() -> int:
        turns = Turns(Bounds(heavy=1))
        first, second, third = (turns.turn(one, HEAVY) for one in (ANNA, BERT, HONEST))
        assert await anext(first) == 0
        assert await anext(second) == 1
        assert await anext(third) == 2
        await second.aclose()
        await first.aclose()
        found = await anext(third)
        await third.aclose()
        return found

    assert run(leave) == 0


@pytest.mark.parametrize(
    ("readers", "most"),
    [
        ([ANNA] * 80, Bounds().lane),
        ([Reader("", f"{n}") for n in range(80)], Bounds().shared),
        ([Reader(f"reader {n}", "one") for n in range(80)], Bounds().address),
        ([Reader(f"reader {n}", f"{n}") for n in range(80)], Bounds().all),
    ],
    ids=["one reader", "unknown ones", "one address", "all"],
)
def test_no_more_are_taken_than_there_is_room_for(readers: list[Reader], most: int) -> None:
    turns = Turns()
    with ExitStack() as kept:
        refused = 0
        for one in readers:
            try:
                kept.enter_context(turns.taken(one, HEAVY))
            except CrowdedError:
                refused += 1
        assert refused == len(readers) - most
    with turns.taken(readers[0], HEAVY):
        pass


def test_unknown_readers_leave_room_for_a_known_one_of_the_same_address_and_light_ones() -> None:
    turns = Turns()
    with ExitStack() as kept:
        for _ in range(turns.bounds.shared):
            kept.enter_context(turns.taken(Reader("", "ministry"), HEAVY))
        with pytest.raises(CrowdedError):
            kept.enter_context(turns.taken(Reader("", "ministry"), HEAVY))
        kept.enter_context(turns.taken(Reader("anna", "ministry"), HEAVY))
        kept.enter_context(turns.taken(Reader("", "ministry"), LIGHT))
