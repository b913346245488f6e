"""Whose export is made next: readers take turns, and light ones never wait for heavy ones."""

from __future__ import annotations

from collections import Counter, OrderedDict
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

import anyio

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Iterable, Iterator


class Weight(Enum):
    """How long an export keeps a room: text and one picture, a document, a pack of everything."""

    LIGHT = "light"
    HEAVY = "heavy"
    PACK = "pack"


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much there is room for.

    Attributes:
        light: light exports made at once.
        heavy: others made at once; packs leave one of these rooms free.
        lane: exports that one lane may have, made or waiting; light ones are counted apart.
        shared: those of the lane of readers who are not known yet.
        address: those of one address, behind which a whole ministry may sit.
        all: those of all.
    """

    light: int = 1
    heavy: int = 2
    lane: int = 4
    shared: int = 12
    address: int = 24
    all: int = 60

    def rooms(self, weight: Weight) -> int:
        """How many of a weight are made at once."""
        rooms = {Weight.LIGHT: self.light, Weight.HEAVY: self.heavy, Weight.PACK: self.heavy - 1}
        return rooms[weight]


@dataclass(frozen=True, slots=True)
class Reader:
    """Who asks: a lane of their own, "" for the shared one, and where they ask from."""

    lane: str = ""
    address: str = ""

    @property
    def share(self) -> tuple[str, str]:
        """Among whom turns are shared first, and then: addresses, of each the readers.

        Those who are not known yet are one address to the others, and share it by theirs.
        """
        return (self.address, self.lane) if self.lane else ("", self.address)


class CrowdedError(Exception):
    """There are too many exports already; this one is not taken."""


@dataclass(slots=True, eq=False)
class Ticket:
    """A place in the queue, for one piece of an export."""

    share: tuple[str, str]
    weight: Weight
    changed: anyio.Event = field(default_factory=anyio.Event)
    called: bool = False


class Turns:
    """The queue: addresses take turns, and the readers of each.

    So many exports of one reader are one to the others, and so are many cookies of one address; a
    reader who asks from many addresses keeps to the first while they wait.
    """

    def __init__(self, bounds: Bounds | None = None) -> None:
        """Begin with nobody.

        Args:
            bounds: how much there is room for; None for what suits two cores.
        """
        self.bounds = bounds or Bounds()
        self._waiting: OrderedDict[str, OrderedDict[str, list[Ticket]]] = OrderedDict()
        self._made: Counter[Weight] = Counter()
        self._taken: Counter[tuple[str, str, bool]] = Counter()

    @contextmanager
    def taken(self, reader: Reader, weight: Weight) -> Iterator[None]:
        """An export that is in hand, with all of its pieces.

        Light ones are counted for themselves: many heavy ones keep no light one out.

        Raises:
            CrowdedError: the reader, the address or all have as many as there is room for.
        """
        most, light = self.bounds, weight is Weight.LIGHT
        counts = {
            ("lane", reader.lane, light): most.lane if reader.lane else most.shared,
            ("address", reader.address, light): most.address,
            ("all", "", light): most.all,
        }
        if any(self._taken[one] >= bound for one, bound in counts.items()):
            raise CrowdedError
        self._taken.update(counts.keys())
        try:
            yield
        finally:
            self._taken.subtract(counts.keys())
            self._taken += Counter()

    async def turn(self, reader: Reader, weight: Weight) -> AsyncGenerator[int]:
        """Wait for a room, and keep it until the iteration is closed.

        Yields:
            The place in the queue whenever it changes, from 1; at last 0: the room is free now.
        """
        address, lane = reader.share
        address = next((one for one, lanes in self._waiting.items() if lane in lanes), address)
        ticket = Ticket((address, lane), weight)
        self._waiting.setdefault(address, OrderedDict()).setdefault(lane, []).append(ticket)
        self._call()
        try:
            said = 0
            while not ticket.called:
                place = 1 + self._in_order(weight).index(ticket)
                if place != said:
                    yield (said := place)
                if not ticket.called:
                    await ticket.changed.wait()
            yield 0
        finally:
            self._leave(ticket)

    def _leave(self, ticket: Ticket) -> None:
        if ticket.called:
            self._made[ticket.weight] -= 1
        else:
            self._unqueue(ticket)
        self._call()

    def _call(self) -> None:
        """Give the free rooms to those whose turn it is; tell the others to look again."""
        while (ticket := self._next()) is not None:
            self._unqueue(ticket)
            self._put_last(ticket)
            self._made[ticket.weight] += 1
            ticket.called = True
            ticket.changed.set()
        for waiting in self._in_order():
            waiting.changed.set()
            waiting.changed = anyio.Event()

    def _next(self) -> Ticket | None:
        return next((one for one in self._in_order() if self._has_room(one.weight)), None)

    def _has_room(self, weight: Weight) -> bool:
        made, most = self._made, self.bounds
        full = made[Weight.HEAVY] + made[Weight.PACK] >= most.heavy
        return made[weight] < most.rooms(weight) and (weight is Weight.LIGHT or not full)

    def _in_order(self, beside: Weight | None = None) -> list[Ticket]:
        """Who waits, in the order of their turns: the first of each address, then the second.

        Args:
            beside: only those that wait for the same rooms as this weight.
        """
        found = _by_turns(_by_turns(lanes.values()) for lanes in self._waiting.values())
        light = beside is Weight.LIGHT
        return [one for one in found if beside is None or (one.weight is Weight.LIGHT) == light]

    def _unqueue(self, ticket: Ticket) -> None:
        address, lane = ticket.share
        lanes = self._waiting[address]
        lanes[lane].remove(ticket)
        if not lanes[lane]:
            del lanes[lane]
        if not lanes:
            del self._waiting[address]

    def _put_last(self, ticket: Ticket) -> None:
        """Who else waits of its address and its lane has had a turn."""
        address, lane = ticket.share
        if (lanes := self._waiting.get(address)) is None:
            return
        self._waiting.move_to_end(address)
        if lane in lanes:
            lanes.move_to_end(lane)


def _by_turns(queues: Iterable[Iterable[Ticket]]) -> list[Ticket]:
    """The first of each queue, then the second."""
    return [one for one in chain.from_iterable(zip_longest(*queues)) if one]
