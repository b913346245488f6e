"""What lies on a picture: a dozen kinds of marks, placed in points, in the order of painting.

A mark knows no library and no colour: paint names a colour of `components.theme.Palette`
("accent", "ground", "field:bio"), so that one drawing serves every mode.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from components.drawing.text_metrics import LEADING

Point = tuple[float, float]
"""Points from the left and from the top of the drawing."""
Anchor = Literal["start", "middle", "end"]
TIED = 8.0
"""How far a connector ends from the words that it ties, in points: their room is wider by it."""
NO_DASH: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Paint:
    """How a mark looks.

    Attributes:
        fill: name of the colour inside, "" for none.
        stroke: name of the colour of the rim or line, "" for none.
        width: of the rim or line, in points.
        dash: lengths of dashes and gaps in points, empty for an unbroken line.
    """

    fill: str = ""
    stroke: str = ""
    width: float = 1.0
    dash: tuple[float, ...] = NO_DASH


@dataclass(frozen=True, slots=True)
class Mark:
    """What every mark has.

    Attributes:
        id: of what it stands for (a project, an observation), "" where it stands for nothing.
        role: what it is in its figure, such as "column", "rim", "name".
        label: the words for those who do not see it, "" where others say them.
        name: what a program calls it that lists what lies on a picture, "" for its label.
    """

    id: str = ""
    role: str = ""
    label: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rect(Mark):
    """A rectangle: its upper left corner, its size, the radius of its corners."""

    at: Point
    size: Point
    paint: Paint
    radius: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Disc(Mark):
    """A circle: its middle and its radius."""

    at: Point
    radius: float
    paint: Paint


@dataclass(frozen=True, slots=True, kw_only=True)
class Area(Mark):
    """A piece of ground: closed rings, the inside by the even-odd rule."""

    rings: tuple[tuple[Point, ...], ...]
    paint: Paint


@dataclass(frozen=True, slots=True, kw_only=True)
class Polyline(Mark):
    """A line through points."""

    points: tuple[Point, ...]
    paint: Paint


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve(Mark):
    """A cubic curve: its start, its two handles, its end."""

    points: tuple[Point, Point, Point, Point]
    paint: Paint


@dataclass(frozen=True, slots=True, kw_only=True)
class Connector(Mark):
    """A line that ties two rectangles or texts, by their ids; it follows them where they can move.

    `points` is its way where nothing can move; straight pieces, or the handles of a curve.
    """

    points: tuple[Point, ...]
    ties: tuple[str, str]
    curved: bool = False
    paint: Paint


@dataclass(frozen=True, slots=True, kw_only=True)
class Hatch(Mark):
    """Stripes over a rectangle, for what differs in kind; `over` names the colour they lie on."""

    at: Point
    size: Point
    step: float
    paint: Paint
    over: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Mark):
    """Words in one line, or in several below each other.

    Attributes:
        at: where the middle of their first line's height stands, at their anchor.
        words: what they say.
        lines: how they are broken, empty for one line; `text_metrics.LEADING` from one to the next.
        size: height of the type.
        ink: name of the colour.
        anchor: which end of the line stands at the point.
        bold: whether the type is bold.
        halo: name of the colour of a veil that parts the letters from what lies below, "" for none.
        room: the width they may take in points, 0 where nothing bounds them.
    """

    at: Point
    words: str
    size: float
    lines: tuple[str, ...] = ()
    ink: str = "ink"
    anchor: Anchor = "middle"
    bold: bool = False
    halo: str = ""
    room: float = 0.0

    @property
    def height(self) -> float:
        """The height of all lines."""
        return LEADING * self.size * max(len(self.lines), 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Mark):
    """Marks that are one thing, such as a disc with its signs.

    Attributes:
        marks: in the order of painting.
        href: where it leads, "" for nowhere.
        key: its name in a document, by which the keyboard finds it; "" where one chooses by
            keyboard in a list beside the picture.
    """

    marks: tuple[Mark, ...]
    href: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure's marks.

    Attributes:
        size: width and height in points.
        alt: the sentence for those who do not see it.
        marks: in the order of painting.
        ground: what lies below them and is the same in many drawings, such as the land.
    """

    size: tuple[float, float]
    alt: str
    marks: tuple[Mark, ...]
    ground: tuple[Mark, ...] = ()
