"""What became of what as marks: a path each, with its sign, its names and its steps."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from components.drawing.map import Spot
from components.drawing.map_marks import spot_marks
from components.drawing.marks import TIED, Connector, Drawing, Group, Paint, Rect, Text
from components.drawing.text_metrics import LEADING, OFFICE, SCREEN, lines, whole_words, width
from components.drawing.words import broken, raised
from components.text import words_in
from model.viewport import FORUM

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from components.drawing.marks import Anchor, Mark, Point
    from components.drawing.text_metrics import Face
    from components.drawing.ties import Flow, Tie

    Place = tuple[float, Anchor, float]


class Setting(NamedTuple):
    """How a sequence is set.

    Attributes:
        width: of the whole.
        step: the least height for each name at the left; in a hall the picture is drawn twice as
            large.
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
    def badge(self) -> float:
        """The side of a sign: it touches none above it."""
        return min(self.size * BADGE, self.step - 1)

    @property
    def edges(self) -> tuple[float, float]:
        """Where lines leave the signs at the left, and where they reach the names at the right."""
        inner, outer = self.sides
        return self.width * inner, self.width * (1 - outer)


SETTINGS = {
    "phone": Setting(370, 46, (0.35, 0.41), size=12),
    "desk": Setting(860, 40),
    "hall": Setting(860, 40),
    FORUM: Setting(1000, 19, (0.265, 0.63), 15),
}
CERTAIN, DOUBTED = ("certain", 2.5, ()), ("inferred", 2.0, (5, 4))
"""Role, width and dashes of a step that a source says, and of one that none says."""
BADGE = 1.4
"""A sign, against the type of the names."""
APART = 0.8
"""Above and below a name of several lines together, in heights of its type."""
MIDDLE, MOST = 0.14, 0.4
"""On a slide, the share of the width between the names, and the most that those at the left have:
what they leave is for those at the right."""


def laid_out(flow: Flow, screen: str) -> Drawing:
    """The marks of a sequence on a screen."""
    return _placed(flow, SETTINGS[screen])


def in_room(flow: Flow, room: Point) -> Drawing:
    """The marks of a sequence over all of a room on a slide; it may be higher."""
    size = SETTINGS[FORUM].size
    setting = Setting(room[0] - 2 * TIED, room[1] / len(flow.left), size=size, face=OFFICE)
    longest = max(width(name, size) for name in flow.left)
    # An office program that rounds a size up a little still keeps the longest on its line.
    left = min((longest + setting.badge + 2 * TIED) / setting.width, MOST)
    return _placed(flow, setting._replace(sides=(left, 1 - MIDDLE - left)))


def _placed(flow: Flow, setting: Setting) -> Drawing:
    start, end = setting.edges
    rooms = start - setting.badge - TIED, setting.width - end - TIED
    setting = setting._replace(size=_size(flow, rooms, setting))
    needs = {
        "left": [max(need, setting.badge + 1) for need in _needs(flow.left, rooms[0], setting)],
        "right": _needs(flow.right, rooms[1], setting),
    }
    high = max(setting.step * len(flow.left), *map(sum, needs.values()))
    heights = {
        (side, name): y
        for side, names in (("left", flow.left), ("right", flow.right))
        for name, y in zip(names, _heights(needs[side], high), strict=True)
    }
    sheet = Sheet(flow, setting, rooms, heights)
    marks = (*sheet.shared(), *(sheet.path(ties) for ties in flow.paths))
    return Drawing((setting.width, high), flow.alt, marks)


def _size(flow: Flow, rooms: tuple[float, float], setting: Setting) -> float:
    """The height of the type at which every word of a name stays whole."""
    sides = zip((flow.left, flow.right), rooms, strict=True)
    return min(whole_words(names, setting.size, room, face=setting.face) for names, room in sides)


def _needs(names: Sequence[str], room: float, setting: Setting) -> list[float]:
    """How high each name is; one of several lines keeps apart from the next."""
    counts = (len(lines(name, setting.size, room, face=setting.face)) for name in names)
    return [(count * LEADING + (APART if count > 1 else 0.0)) * setting.size for count in counts]


def _heights(needs: Sequence[float], high: float) -> Iterator[float]:
    """Where the middle of each name stands: what they leave of a height is even between them."""
    free = (high - sum(needs)) / len(needs)
    ends = accumulate(need + free for need in needs)
    yield from (end - (need + free) / 2 for end, need in zip(ends, needs, strict=True))


class Sheet(NamedTuple):
    """A sequence while it is laid out: how it is set, the room of the names, their heights."""

    flow: Flow
    setting: Setting
    rooms: tuple[float, float]
    heights: Mapping[tuple[str, str], float]

    def shared(self) -> Iterator[Text]:
        """The names at the right that no path has to itself: they belong to all of theirs."""
        for name in self.flow.right:
            if len(self._before(name)) != 1:
                lit = not self.flow.chosen or self.flow.chosen in self._before(name)
                yield self._right(name, lit=lit)

    def path(self, ties: tuple[Tie, ...]) -> Group:
        """A name with its sign, what it alone became, and the steps there."""
        first = ties[0]
        lit = self.flow.chosen in ("", first.id)
        own = (tie.right for tie in ties if len(self._before(tie.right)) == 1)
        return Group(
            id=first.id,
            role="path",
            label=words_in(first.language)("sign.apart").join(tie.label for tie in ties),
            href=first.href,
            key=f"path-{first.id}",
            marks=(
                self._left(first, lit=lit),
                *self._badge(first, lit=lit),
                *(self._right(name, lit=lit) for name in own),
                *(self._tie(tie, lit=lit) for tie in ties),
            ),
        )

    def _before(self, name: str) -> set[str]:
        return {tie.id for tie in self.flow.ties if tie.right == name}

    def _left(self, tie: Tie, *, lit: bool) -> Text:
        start = self.setting.edges[0] - self.setting.badge - TIED
        return self._name(("left", tie.left), (start, "end", self.rooms[0]), lit=lit)

    def _right(self, name: str, *, lit: bool) -> Text:
        place: Place = self.setting.edges[1] + TIED, "start", self.rooms[1]
        return self._name(("right", name), place, lit=lit)

    def _name(self, key: tuple[str, str], place: Place, *, lit: bool) -> Text:
        x, anchor, room = place
        text = Text(
            id="-".join(key),
            role="name",
            at=(x, self.heights[key]),
            words=key[1],
            size=self.setting.size,
            anchor=anchor,
            room=room,
            ink="ink" if lit else "quiet",
            bold=lit and bool(self.flow.chosen),
        )
        return raised(broken(text, self.setting.face), 0.5)

    def _badge(self, tie: Tie, *, lit: bool) -> Iterator[Mark]:
        """The mark of a project, on a rectangle, which a connector can be tied to."""
        side, y = self.setting.badge, self.heights["left", tie.left]
        left, name = self.setting.edges[0] - side, f"sign-{tie.left}"
        paint = Paint("ground", "" if lit else "line")
        disc = Rect(
            id=name,
            name=tie.left,
            at=(left, y - side / 2),
            size=(side, side),
            paint=paint,
            radius=side / 2,
        )
        yield disc
        if lit:
            yield spot_marks(_spot(tie, side / 2), (left + side / 2, y))

    def _tie(self, tie: Tie, *, lit: bool) -> Connector:
        start, end = self.setting.edges
        before, after = self.heights["left", tie.left], self.heights["right", tie.right]
        middle = (start + end) / 2
        role, thick, dash = CERTAIN if tie.certain else DOUBTED
        return Connector(
            role=role,
            label=tie.label,
            points=((start, before), (middle, before), (middle, after), (end, after)),
            ties=(f"sign-{tie.left}", f"right-{tie.right}"),
            curved=True,
            paint=Paint(stroke=_spot(tie).colour if lit else "line", width=thick, dash=dash),
        )


def _spot(tie: Tie, radius: float = 0.0) -> Spot:
    """The mark of what a step begins at, as on the map."""
    return Spot(tie.id, (0.0, 0.0), radius, tie.fields, tie.left, "")
