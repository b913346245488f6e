"""A map: the ground with the role of each piece, spots, arcs and names, before anybody places it.

Live map, picture and slide are painted from one `Map`: every number that they share is here.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from components.drawing.marks import Paint
from components.drawing.signs import SMALLEST, sectors
from components.drawing.words import between, told

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from components.drawing.labels import Box
    from components.drawing.signs import Sector
    from components.theme import Look
    from model.atlas import Atlas
    from model.viewport import Viewport

Degrees = tuple[float, float]
"""Longitude and latitude (WGS84); longitudes run on past 180 where Japan stands in the middle."""
Role = Literal[
    "home",
    "other",
    "foreign",
    "chosen",
    "edge",
    "step1",
    "step2",
    "step3",
    "step4",
    "step5",
    "unsaid",
]
"""What a piece of ground is to the reader: a step is a class of a shaded map, `unsaid` where there
is no number; an edge is the border that two areas share."""
NameKind = Literal["place", "spot", "bureau", "prefecture", "inset"]

FILLS: Mapping[Role, str] = {
    "home": "land",
    "other": "land_other",
    "foreign": "foreign",
    "chosen": "chosen",
    "step1": "step1",
    "step2": "step2",
    "step3": "step3",
    "step4": "step4",
    "step5": "step5",
    "unsaid": "foreign",
    "edge": "",
}
"""The colour of each role."""
DASH, GAP = 3.0, 2.0
"""About how long the dashes of a hollow spot's rim and the gaps are, in pixels."""
LARGE = 6.0
"""The radius from which on a spot bears a broken rim."""
NUMBER = 1.15
"""The height of a number on a spot, against its radius."""
PARTNER = 5.5
"""Radius of a partner's dot, in pixels."""
PARTNER_PAINT = Paint("strong", "ground", 1.5)
RISE = 0.18
"""How high an arc rises, against the way that it goes east or west."""
NAME_SIZES: Mapping[NameKind, float] = {
    "place": 1.0,
    "spot": 0.93,
    "bureau": 0.9,
    "prefecture": 0.9,
    "inset": 0.88,
}
"""The height of a name, against the letters of the viewport."""
NAME_INKS: Mapping[NameKind, str] = {
    "place": "ink",
    "spot": "ink",
    "bureau": "quiet",
    "prefecture": "ink",
    "inset": "quiet",
}
LEADER = Paint(stroke="quiet", width=1.0)
"""The line to the name of a spot that stands further off."""


@dataclass(frozen=True, slots=True)
class Shade:
    """Pieces of an outline that have another role: those whose property has one of some values."""

    key: str
    values: tuple[str, ...]
    role: Role


@dataclass(frozen=True, slots=True)
class Land:
    """An outline as ground.

    Attributes:
        outline: its name in the record, such as "prefectures".
        role: of the pieces that no shade is for.
        border: width of the line around each piece in pixels, 0 for none.
        shades: of the pieces with another role; the first that fits holds.
        key: the property that a piece is named by.
        names: what a piece is called, by that property.
        said: what any other piece is called.
    """

    outline: str
    role: Role
    border: float = 0.0
    shades: tuple[Shade, ...] = ()
    key: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    said: str = ""

    def role_of(self, properties: Mapping[str, str]) -> Role:
        """The role of a piece."""
        fitting = (one.role for one in self.shades if properties[one.key] in one.values)
        return next(fitting, self.role)

    def name_of(self, properties: Mapping[str, str]) -> str:
        """What a piece is called."""
        return self.names.get(properties.get(self.key, ""), self.said)

    def paint(self, role: Role) -> Paint:
        """How a piece in a role looks."""
        return Paint(FILLS[role], "border" if self.border else "", self.border)


@dataclass(frozen=True, slots=True)
class Spot:
    """A mark on a map.

    Attributes:
        id: of what it stands for.
        at: where it stands.
        radius: in pixels.
        fields: of what it stands for: each has its hue and its sign; none for a plain dot.
        name, said: what it stands for, and what the map says of it.
        look: how sure it is that the record says it of the whole.
        number: what stands on it in place of signs, "" for nothing.
        chosen: whether the reader chose it.
        href: the address that it leads to, "" for none.
        language: of its words.
    """

    id: str
    at: Degrees
    radius: float
    fields: tuple[str, ...]
    name: str
    said: str
    look: Look = "full"
    number: str = ""
    chosen: bool = False
    href: str = ""
    language: str = "en"

    @property
    def label(self) -> str:
        """Its words."""
        return told(self.name, self.said, self.language) if self.said else self.name

    @property
    def paint(self) -> Paint:
        """Its disc: full, or open with an unbroken or broken rim; a chosen one has a strong rim."""
        fill = self.colour if self.look == "full" else "ground"
        if self.chosen:
            return Paint(fill, "picked", 4.0)
        if self.look == "full":
            return Paint(fill, "ground", 1.5)
        dash = self._dash() if self.look == "dashed" and self.radius >= LARGE else ()
        return Paint(fill, self.colour, 2.0, dash)

    @property
    def colour(self) -> str:
        """That of its only field; of several the parts have theirs."""
        if len(self.fields) == 1 and not self.number:
            return f"field:{self.fields[0]}"
        return "quiet" if self.fields else "strong"

    @property
    def parts(self) -> tuple[Sector, ...]:
        """The parts that its fields have of it, none where a number stands on it."""
        return sectors(self.fields) if self.fields and not self.number else ()

    @property
    def inside(self) -> float:
        """The radius of what its rim leaves free."""
        return self.radius - self.paint.width / 2

    def ink(self, part: Sector) -> str:
        """The colour of the sign of a part."""
        return "ground" if self.look == "full" else f"field:{part.field}"

    def half(self, part: Sector) -> float:
        """Half the side of the sign of a part in pixels, 0 where none would be read."""
        half = round(self.radius * part.half, 1)
        return half if 2 * half >= SMALLEST else 0.0

    def _dash(self) -> tuple[float, float]:
        """A dash and a gap that go round evenly, an even number of times.

        So they fall on the same places whichever way round a painter goes.
        """
        around = 2 * math.pi * self.radius
        step = around / (2 * max(round(around / (DASH + GAP) / 2), 1))
        return step * DASH / (DASH + GAP), step * GAP / (DASH + GAP)


@dataclass(frozen=True, slots=True)
class Arc:
    """A link: whose it is, from where to where, with whom, and what the record says of it."""

    id: str
    start: Degrees
    end: Degrees
    name: str
    said: str
    strong: bool = True
    language: str = "en"

    @property
    def label(self) -> str:
        """Its words."""
        return between(self.language, self.name, self.said)

    @property
    def paint(self) -> Paint:
        """A line, strong where it is the chosen project's."""
        return Paint(stroke="accent" if self.strong else "line", width=2.0)


@dataclass(frozen=True, slots=True)
class Name:
    """A name on a map.

    Attributes:
        words: the name.
        at: what it names, or where it is written.
        kind: a place and a spot have their names beside them, an inset in the lower right corner
            of its frame; the others stand on the ground.
        of: the ids of those whose name it is, for filters.
        outward: which way it moves where letters are larger than on a desk: east and south.
        towards: the direction in which a spot's name should stand, in degrees from east to
            south; None where any will do.
    """

    words: str
    at: Degrees
    kind: NameKind
    of: tuple[str, ...] = ()
    outward: tuple[int, int] = (0, 0)
    towards: float | None = None


@dataclass(frozen=True, slots=True)
class Map:
    """A map.

    Attributes:
        viewport: the view of the ground.
        alt: the sentence for those who do not see it.
        language: of its words.
        atlas: the record, which has the outlines.
        lands: the ground, in the order of painting.
        spots, arcs, names: what stands on it.
        chooses: whether one chooses on it, so that spots lead on.
        afloat: whether the sea is painted, or the land stands on what is there.
        sea: what the sea is called.
        clear: rectangles in pixels that names keep clear of, such as a legend's.
        ground: the address of a picture of sea and lands, for a painter of what stands on them.
    """

    viewport: Viewport
    alt: str
    language: str
    atlas: Atlas
    lands: tuple[Land, ...]
    spots: tuple[Spot, ...] = ()
    arcs: tuple[Arc, ...] = ()
    names: tuple[Name, ...] = ()
    chooses: bool = False
    afloat: bool = True
    sea: str = ""
    clear: tuple[Box, ...] = ()
    ground: str = ""

    @property
    def chosen(self) -> str:
        """The id of the chosen spot, "" for none."""
        return next((spot.id for spot in self.spots if spot.chosen), "")

    def leading(self, href: Callable[[str], str]) -> Map:
        """The same map whose spots lead to addresses, by their ids."""
        spots = (replace(spot, href=href(spot.id)) for spot in self.spots)
        return replace(self, spots=tuple(spots))
