"""Whose export is made next: readers take turns, and light ones never wait for heavy ones."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

import anyio

from components.exports.rotation import Rotation

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Hashable, Iterator


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
        lane: exports that one reader may have, made or waiting; light ones are counted apart.
        shared: those of readers who are not known yet, and of newcomers, that may wait.
        all: those of all that may wait.
    """

    light: int = 1
    heavy: int = 2
    lane: int = 4
    shared: int = 12
    all: int = 60

    def rooms(self, weight: Weight) -> int:
        """How many of a weight are made at once."""
        rooms = {Weight.LIGHT: self.light, Weight.HEAVY: self.heavy, Weight.PACK: self.heavy - 1}
        return rooms[weight]


@dataclass(frozen=True, slots=True)
class Reader:
    """Who asks: a lane of their own, "" for none yet; where they ask from, and since when.

    Attributes:
        lane: what tells them from others.
        address: of the network; a whole ministry may sit behind it.
        came: the minute in which they were given their lane.
        new: whether that was but a moment ago.
    """

    lane: str = ""
    address: str = ""
    came: int = 0
    new: bool = False

    @property
    def known(self) -> bool:
        """Whether they have read something before they asked."""
        return bool(self.lane) and not self.new


class CrowdedError(Exception):
    """There are too many exports already; this one is not taken, or not any more."""


@dataclass(slots=True, eq=False)
class Ticket:
    """A place in the queue, for one piece of an export."""

    reader: Reader
    weight: Weight
    path: tuple[Hashable, ...]
    changed: anyio.Event = field(default_factory=anyio.Event)
    called: bool = False
    dropped: bool = False


class Turns:
    """The queue: crowds take turns, in each crowd its groups, in each group its readers.

    Those of one address are a crowd, and so are those who came in the same minute from anywhere:
    so many exports of one reader are one to the others, and so are many cookies that one has
    collected. Nobody keeps others out of the queue: where it is full, who is last in the order of
    turns gives way, and that is one of the largest crowd.
    """

    def __init__(self, bounds: Bounds | None = None) -> None:
        """Begin with nobody.

        Args:
            bounds: how much there is room for; None for what suits two cores.
        """
        self.bounds = bounds or Bounds()
        self._waiting: Rotation[Ticket] = Rotation()
        self._made: Counter[Weight] = Counter()
        self._taken: Counter[tuple[str, bool]] = Counter()

    @contextmanager
    def taken(self, reader: Reader, weight: Weight) -> Iterator[None]:
        """An export that is in hand, with all of its pieces.

        Light ones are counted for themselves: many heavy ones keep no light one out.

        Raises:
            CrowdedError: the reader has as many as there is room for.
        """
        lane = reader.lane, weight is Weight.LIGHT
        if reader.lane and self._taken[lane] >= self.bounds.lane:
            raise CrowdedError
        self._taken[lane] += 1
        try:
            yield
        finally:
            self._taken[lane] -= 1
            self._taken += Counter()

    async def turn(self, reader: Reader, weight: Weight) -> AsyncGenerator[int]:
        """Wait for a room, and keep it until the iteration is closed.

        Yields:
            The place in the queue whenever it changes, from 1; at last 0: the room is free now.

        Raises:
            CrowdedError: others were before, and more wait than there is room for.
        """
        ticket = Ticket(reader, weight, self._path(reader))
        self._waiting.put(ticket.path, ticket)
        self._call()
        self._thin_out(weight)
        try:
            said = 0
            while not ticket.called:
                if ticket.dropped:
                    raise CrowdedError
                place = 1 + self._in_order(weight).index(ticket)
                if place != said:
                    yield (said := place)
                if not (ticket.called or ticket.dropped):
                    await ticket.changed.wait()
            yield 0
        finally:
            self._leave(ticket)

    def _path(self, reader: Reader) -> tuple[Hashable, ...]:
        """The crowd that a reader is of, the group in it, the reader.

        Newcomers are one crowd, and so are those who have no lane; who asks from several addresses
        keeps to the first while they wait.
        """
        if not reader.known:
            return "new" if reader.lane else "", reader.address, reader.lane
        known = [one for one in self._waiting if one.reader.known]
        for one in known:
            if one.reader.lane == reader.lane:
                return one.path
        neighbours = sum(one.reader.address == reader.address for one in known)
        companions = sum(one.reader.came == reader.came for one in known)
        groups: list[Hashable] = [reader.address, reader.came]
        crowd, group = reversed(groups) if companions > neighbours else groups
        return crowd, group, reader.lane

    def _thin_out(self, weight: Weight) -> None:
        """Who is last in the order of turns goes, where more wait than there is room for."""
        waiting = self._in_order(weight)
        unknown = [one for one in waiting if not one.reader.known]
        for one in {*unknown[self.bounds.shared :], *waiting[self.bounds.all :]}:
            self._waiting.remove(one.path, one)
            one.dropped = True
            one.changed.set()

    def _leave(self, ticket: Ticket) -> None:
        if ticket.called:
            self._made[ticket.weight] -= 1
        elif not ticket.dropped:
            self._waiting.remove(ticket.path, ticket)
        self._call()

    def _call(self) -> None:
        """Give the free rooms to those whose turn it is; tell the others to look again."""
        while (ticket := self._next()) is not None:
            self._waiting.remove(ticket.path, ticket)
            self._waiting.put_last(ticket.path)
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
        """Who waits, in the order of their turns.

        Args:
            beside: only those that wait for the same rooms as this weight.
        """
        light = beside is Weight.LIGHT
        return [
            one for one in self._waiting if beside is None or (one.weight is Weight.LIGHT) == light
        ]
