"""What became of what as marks: names at both sides, a curve for each step between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from components.drawing.marks import TIED, Connector, Drawing, Paint, Text
from components.drawing.text_metrics import LEADING, OFFICE, SCREEN, lines, whole_words, width
from components.drawing.words import broken, raised
from model.viewport import FORUM

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from components.drawing.figures import Flow, Tie
    from components.drawing.marks import Anchor, Point
    from components.drawing.text_metrics import Face


class Setting(NamedTuple):
    """How a sequence is set.

    Attributes:
        width: of the whole.
        step: the least from one name to the next; in a hall the picture is drawn twice as large.
        sides: the share of the width that the names at the left and at the right have.
        size: height of the type.
        face: what the names are set in.
    """

    width: float
    step: float
    sides: tuple[float, float] = (0.36, 0.36)
    size: float = 13
    face: Face = SCREEN

    @property
    def edges(self) -> tuple[float, float]:
        """Where lines leave the names at the left, and where they reach those at the right."""
        inner, outer = self.sides
        return self.width * inner, self.width * (1 - outer)


SETTINGS = {
    "phone": Setting(370, 46, size=12),
    "desk": Setting(860, 40),
    "hall": Setting(860, 40),
    FORUM: Setting(930, 19, (0.24, 0.6)),
}
PAINTS = {
    True: Paint(stroke="accent", width=2),
    False: Paint(stroke="quiet", width=2, dash=(5, 4)),
}
"""How a certain and an inferred step look."""
MIDDLE, MOST = 0.14, 0.4
"""On a slide, the share of the width between the names, and the most that those at the left have:
what they leave is for those at the right."""


def laid_out(flow: Flow, screen: str) -> Drawing:
    """The marks of a sequence on a screen."""
    return _placed(flow, SETTINGS[screen])


def in_room(flow: Flow, room: Point) -> Drawing:
    """The marks of a sequence over all of a room on a slide; it may be higher."""
    setting = SETTINGS[FORUM]
    wide, step = room[0] - 2 * TIED, room[1] / len(flow.left)
    longest = max(width(name, setting.size) for name in flow.left)
    left = min((longest + TIED) / wide, MOST)
    sides = left, 1 - MIDDLE - left
    return _placed(flow, Setting(wide, step, sides, setting.size, OFFICE))


def _placed(flow: Flow, setting: Setting) -> Drawing:
    start, end = setting.edges
    rooms = start - TIED, setting.width - end - TIED
    setting = setting._replace(size=_size(flow, rooms, setting))
    step = _step(flow, rooms, setting)
    span = step / 2, step * (len(flow.left) - 0.5)
    left, right = (_heights(names, span) for names in (flow.left, flow.right))
    marks = (
        *_names("left", left, (start - TIED, "end", rooms[0]), setting),
        *_names("right", right, (end + TIED, "start", rooms[1]), setting),
        *(_tie(tie, (start, left[tie.left]), (end, right[tie.right]), flow) for tie in flow.ties),
    )
    return Drawing((setting.width, step * len(flow.left)), flow.alt, marks)


def _size(flow: Flow, rooms: tuple[float, float], setting: Setting) -> float:
    """The height of the type at which every word of a name stays whole."""
    sides = zip((flow.left, flow.right), rooms, strict=True)
    return min(whole_words(names, setting.size, room, face=setting.face) for names, room in sides)


def _step(flow: Flow, rooms: tuple[float, float], setting: Setting) -> float:
    """From one name at the left to the next, so that no name at either side meets another."""
    size, face = setting.size, setting.face
    left, right = (
        max(len(lines(name, size, room, face=face)) for name in names) * LEADING * size
        for names, room in zip((flow.left, flow.right), rooms, strict=True)
    )
    return max(setting.step, left, right * (len(flow.right) - 1) / max(len(flow.left) - 1, 1))


def _heights(names: Sequence[str], span: tuple[float, float]) -> dict[str, float]:
    """Where the middle of each name stands, evenly spaced."""
    first, last = span
    step = (last - first) / max(len(names) - 1, 1)
    return {name: first + step * number for number, name in enumerate(names)}


def _names(
    side: str, heights: Mapping[str, float], place: tuple[float, Anchor, float], setting: Setting
) -> Iterator[Text]:
    """The names of a side, each with the id by which it is tied."""
    x, anchor, room = place
    for number, (name, y) in enumerate(heights.items()):
        text = Text(
            id=f"{side}-{number}",
            role="name",
            at=(x, y),
            words=name,
            size=setting.size,
            anchor=anchor,
            room=room,
        )
        yield raised(broken(text, setting.face), 0.5)


def _tie(tie: Tie, start: Point, end: Point, flow: Flow) -> Connector:
    middle = (start[0] + end[0]) / 2
    return Connector(
        role="certain" if tie.certain else "inferred",
        label=f"{tie.left} — {tie.relation} — {tie.right}",
        points=(start, (middle, start[1]), (middle, end[1]), end),
        ties=(f"left-{flow.left.index(tie.left)}", f"right-{flow.right.index(tie.right)}"),
        curved=True,
        paint=PAINTS[tie.certain],
    )
