"""What became of what as marks: names at both sides, a curve for each step between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.drawing.marks import Connector, Drawing, Paint
from components.drawing.text_metrics import SCREEN, lines
from components.drawing.words import stacked

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from components.drawing.figures import Flow, Tie
    from components.drawing.marks import Anchor, Mark

WIDTHS = {"phone": 370, "desk": 860, "hall": 860, "forum": 930}
STEPS = {"phone": 46, "desk": 40, "hall": 40, "forum": 19}
"""From one name to the next; in a hall the picture is drawn twice as large."""
SIDES = {"phone": (0.36, 0.36), "desk": (0.36, 0.36), "hall": (0.36, 0.36), "forum": (0.24, 0.6)}
"""The share of the width that the names at the left and at the right have."""
SIZES = {"phone": 12, "desk": 13, "hall": 13, "forum": 13}
"""Height of the type."""
TOP, LEADING, GAP = 20.0, 15, 8
"""The height of the first name, from line to line, from name to curve."""
PAINTS = {
    True: Paint(stroke="accent", width=2),
    False: Paint(stroke="quiet", width=2, dash=(5, 4)),
}
"""How a certain and an inferred step look."""


def laid_out(flow: Flow, screen: str) -> Drawing:
    """The marks of a sequence on a screen."""
    width, step = WIDTHS[screen], STEPS[screen]
    inner, outer = (width * share for share in SIDES[screen])
    lowest = TOP + step * (len(flow.left) - 1)
    left, right = (_spread(names, lowest) for names in (flow.left, flow.right))
    marks: list[Mark] = [
        _tie(tie, (inner, left[tie.left]), (width - outer, right[tie.right])) for tie in flow.ties
    ]
    marks += _names(left, inner - GAP, "end", inner - GAP, screen)
    marks += _names(right, width - outer + GAP, "start", outer - GAP, screen)
    return Drawing((width, TOP + step * len(flow.left)), flow.alt, tuple(marks))


def _spread(names: tuple[str, ...], lowest: float) -> dict[str, float]:
    """The height of each name, evenly spaced."""
    step = (lowest - TOP) / max(len(names) - 1, 1)
    return {name: TOP + step * number for number, name in enumerate(names)}


def _tie(tie: Tie, start: tuple[float, float], end: tuple[float, float]) -> Connector:
    middle = (start[0] + end[0]) / 2
    return Connector(
        role="certain" if tie.certain else "inferred",
        label=f"{tie.left} — {tie.relation} — {tie.right}",
        points=(start, (middle, start[1]), (middle, end[1]), end),
        ties=(tie.left, tie.right),
        curved=True,
        paint=PAINTS[tie.certain],
    )


def _names(
    heights: Mapping[str, float], x: float, anchor: Anchor, room: float, screen: str
) -> Iterator[Mark]:
    for name, y in heights.items():
        size = SIZES[screen]
        said = lines(name, size, room, face=SCREEN)
        first = x, y - LEADING * (len(said) - 1) / 2
        yield from stacked(said, first, LEADING, size=size, anchor=anchor, role="name")
