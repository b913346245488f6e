"""Long things in parts that fit a slide each and are of about the same height."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

STEPS = 40
"""How closely the parts are made even."""


def even(heights: Sequence[float], room: float) -> list[tuple[int, int]]:
    """Where parts begin and end, as few as fit and as even as their number allows.

    Args:
        heights: of the pieces, in their order.
        room: the height of a part.
    """
    count = len(_starts(heights, room))
    least = sum(heights) / count
    rooms = (least + (room - least) * step / STEPS for step in range(STEPS + 1))
    cuts = next(cuts for one in rooms if len(cuts := _starts(heights, one)) <= count)
    return list(pairwise([*cuts, len(heights)]))


def _starts(heights: Sequence[float], room: float) -> list[int]:
    starts, used = [0], 0.0
    for number, height in enumerate(heights):
        if used and used + height > room:
            starts.append(number)
            used = 0.0
        used += height
    return starts
