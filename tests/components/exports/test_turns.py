"""Whose turn it is: readers in rotation, light exports at once, and no more than there is room."""

from __future__ import annotations

from contextlib import ExitStack, aclosing, suppress
from typing import TYPE_CHECKING

import anyio
import pytest
from anyio.lowlevel import checkpoint

from components.exports.turns import Bounds, CrowdedError, Reader, Turns, Weight
from tests.components.exports.asking import run, until

if TYPE_CHECKING:
    from collections.abc import Sequence

ANNA, BERT, HONEST = Reader("anna", "a", 1), Reader("bert", "b", 2), Reader("honest", "h", 3)
HEAVY, LIGHT, PACK = Weight.HEAVY, Weight.LIGHT, Weight.PACK


MANY = Bounds().all
CROWDS = {
    "old cookies, fetched at once, of one address": [
        Reader(f"old cookie {number}", "crowd", 9) for number in range(MANY)
    ],
    "old cookies, fetched at once, of many addresses": [
        Reader(f"old cookie {number}", f"address {number}", 9) for number in range(MANY)
    ],
    "old cookies, fetched in an hour, of one address": [
        Reader(f"old cookie {number}", "crowd", 10 + number) for number in range(MANY)
    ],
    "no cookies of many addresses": [
        Reader("", f"address {number}") for number in range(Bounds().shared)
    ],
    "no cookies of one address": [Reader("", "crowd")] * Bounds().shared,
}
"""Those of whom as many wait as may wait."""
NEIGHBOUR = Reader("neighbour", "crowd", 3)


def in_turn(asked: Sequence[Reader]) -> list[Reader]:
    """Whose exports are made, one after the other, of those that wait for one room."""
    made: list[Reader] = []

    async def one(turns: Turns, reader: Reader) -> None:
        with suppress(CrowdedError):
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
                await checkpoint()
            await before.aclose()

    run(each)
    return made


def test_each_reader_has_a_turn_before_anyone_has_a_second() -> None:
    made = in_turn([*[ANNA] * 40, *[BERT] * 2, HONEST])
    assert made == [ANNA, BERT, HONEST, ANNA, BERT, *[ANNA] * 38]


@pytest.mark.parametrize("name", CROWDS)
def test_a_crowd_has_one_turn_in_two_beside_a_reader_of_another_address(name: str) -> None:
    made = in_turn([*CROWDS[name][:-2], HONEST, HONEST])
    first = made.index(HONEST)
    assert first <= 2
    assert made.index(HONEST, first + 1) <= first + 2


@pytest.mark.parametrize("name", [one for one in CROWDS if "hour" not in one])
def test_a_reader_behind_the_address_of_a_crowd_is_among_the_first_three(name: str) -> None:
    assert NEIGHBOUR in in_turn([*CROWDS[name], NEIGHBOUR])[:3]


@pytest.mark.parametrize("honest", [HONEST, NEIGHBOUR], ids=["elsewhere", "behind its address"])
@pytest.mark.parametrize("name", [one for one in CROWDS if "hour" not in one])
def test_no_crowd_keeps_a_reader_out_of_the_queue(name: str, honest: Reader) -> None:
    made = in_turn([*CROWDS[name], *CROWDS[name], honest])
    assert honest in made
    assert len(made) <= MANY


def test_who_is_not_known_yet_waits_beside_a_crowd_of_such() -> None:
    new = Reader("", "of a newcomer")
    assert in_turn([*CROWDS["no cookies of one address"], new])[1] == new


@pytest.mark.parametrize("name", [one for one in CROWDS if one.startswith("no")])
def test_a_newcomer_is_next_behind_the_address_too_of_those_without_a_cookie(name: str) -> None:
    newcomer = Reader("newcomer", CROWDS[name][0].address, new=True)
    assert in_turn([*CROWDS[name], *CROWDS[name], newcomer])[1] == newcomer


def test_one_cookie_from_many_addresses_is_one_reader() -> None:
    roaming = [Reader("anna", f"address {number}", 1) for number in range(Bounds().lane)]
    assert in_turn([*roaming, HONEST])[:3] == [roaming[0], HONEST, roaming[1]]


def test_a_ministry_behind_one_address_is_many_readers_and_each_has_a_turn() -> None:
    clerks = [Reader(f"clerk {number}", "ministry") for number in range(4)]
    made = in_turn([*[clerks[0]] * 3, *clerks[1:], HONEST])
    assert made == [clerks[0], HONEST, *clerks[1:], *[clerks[0]] * 2]


@pytest.mark.parametrize("weight", [HEAVY, PACK])
def test_a_light_export_never_waits_for_heavy_ones(weight: Weight) -> None:
    assert first_place([(ANNA, weight)] * 40, (ANNA, LIGHT)) == 0


def test_packs_leave_a_room_free_for_documents() -> None:
    packs = [(Reader(f"reader {number}", f"{number}", 10 + number), PACK) for number in range(8)]
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


def test_no_more_are_taken_of_a_reader_than_there_is_room_for() -> None:
    turns, taken = Turns(), 0
    with ExitStack() as kept:
        with suppress(CrowdedError):
            for _ in range(80):
                kept.enter_context(turns.taken(ANNA, HEAVY))
                taken += 1
        kept.enter_context(turns.taken(ANNA, LIGHT))
        kept.enter_context(turns.taken(BERT, HEAVY))
    assert taken == turns.bounds.lane
    with turns.taken(ANNA, HEAVY):
        pass


@pytest.mark.parametrize(
    ("readers", "most"),
    [
        ([Reader("", f"{n}") for n in range(80)], Bounds().shared),
        ([Reader(f"reader {n}", f"{n}", n) for n in range(80)], Bounds().all),
    ],
    ids=["unknown ones", "all"],
)
def test_who_comes_when_all_places_are_taken_by_readers_like_them_is_told_so(
    readers: list[Reader], most: int
) -> None:
    assert in_turn(readers) == readers[:most]
