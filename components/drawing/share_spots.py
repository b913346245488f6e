"""Where the words of a bar's parts stand, so that a narrow part lends room from the largest."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.drawing.marks import Anchor
    from components.drawing.shares import Share, Shares

APART = 12.0
"""What keeps the words of the largest part and of those beside it apart."""


class Spot(NamedTuple):
    """Where words stand along a bar.

    Attributes:
        at: where they begin, have their middle, or end, by their anchor.
        anchor: which of these.
        room: how wide they may be.
    """

    at: float
    anchor: Anchor
    room: float

    @property
    def left(self) -> float:
        """Where their room begins."""
        return self.at - self.room * {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor]


def spots(drawn: Shares, across: float, wide: Callable[[Share], float]) -> list[Spot]:
    """Where the words of each part stand.

    Those of the largest part stand in its middle, as its share does. Those before it begin with
    their part, those after it end with theirs, and both may use what the largest leaves free.

    Args:
        drawn: the whole in its parts.
        across: the length of the bar.
        wide: how wide the words of a part are in one line, in the same unit.
    """
    rooms = drawn.lengths(across)
    largest = drawn.parts.index(drawn.largest)
    free = max(0.0, (rooms[largest] - wide(drawn.largest)) / 2 - APART)
    return [
        _spot(sum(rooms[:number]), room, number - largest, free)
        for number, room in enumerate(rooms)
    ]


def _spot(left: float, room: float, after: int, free: float) -> Spot:
    """The spot of a part so many places after the largest."""
    if not after:
        return Spot(left + room / 2, "middle", room - 2 * free)
    more = free if abs(after) == 1 else 0.0
    return Spot(left, "start", room + more) if after < 0 else Spot(left + room, "end", room + more)
