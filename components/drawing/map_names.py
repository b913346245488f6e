"""Where the names of a map stand: beside their places, or as near on the ground as it is clear."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from components.drawing.labels import Box, Label, beside, box_of, cover
from components.drawing.map import NAME_INKS, NAME_SIZES, PARTNER
from components.drawing.map_inset import frame, kept_clear
from components.drawing.map_labels import Tag, arranged
from components.drawing.text_metrics import LEADING, SCREEN, lines, width
from model.viewport import JAPAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from components.drawing.map import Degrees, Map, Name, NameKind
    from components.drawing.map_labels import Place
    from components.drawing.marks import Anchor, Point
    from model.viewport import Viewport

GROWN = 0.5
"""How far a name moves outward: the share of its width that comes with larger letters."""
ASIDE, TURNS, SOUTH = 7.0, 8, 0.25
"""How many pixels a name steps aside at a time, in how many directions, beginning in the south."""
AIR = 4.0
"""Room that a name on the ground keeps around it, in pixels."""
INSET = 6.0
"""Between the frame of an inset and its words, in pixels."""
STEPS: Mapping[NameKind, int] = {"bureau": 8, "prefecture": 4}
"""How often a name may step aside; without room there it is left out."""


class Placed(NamedTuple):
    """A name with its place: where it belongs, how far aside it stands (pixels), how it looks.

    `line` leads to it from its spot where it stands further off (pixels).
    """

    name: Name
    anchor: Anchor
    aside: Point
    size: float
    ink: str
    line: tuple[Point, Point] | None = None


def placed(drawn: Map) -> list[Placed]:
    """The names of a map that have room: places choose first, then what stands on the ground."""
    viewport = drawn.viewport
    found = [*_beside(drawn), *_insets(drawn)]
    taken = [*kept_clear(drawn), *(_box(viewport, spot.at, spot.radius) for spot in drawn.spots)]
    taken += [_box(viewport, arc.end, PARTNER) for arc in drawn.arcs]
    named = list(_spotted(drawn))
    taken += [_covered(one, viewport) for one in found] + [place.box for _, place in named]
    found += (one for one, _ in named)
    for name in drawn.names:
        if name.kind in STEPS and (free := _free(name, viewport, taken)):
            found.append(free)
            taken.append(_covered(free, viewport))
    return found


def _insets(drawn: Map) -> Iterator[Placed]:
    """What is said of an inset, in the lower right corner of its frame, in lines in its upper left.

    Its islands lie between the two other corners.
    """
    framed = frame(drawn)
    for name in drawn.names:
        if name.kind == "inset" and framed:
            found = _placed(name, drawn.viewport, "end", (0.0, 0.0))
            wide, high = framed.right - framed.left, framed.bottom - framed.top
            said = lines(name.words, found.size, wide - 2 * INSET, bold=True, face=SCREEN)
            if len(said) == 1:
                yield found._replace(aside=(-INSET, -INSET - found.size / 2))
                continue
            for below, line in enumerate(said):
                aside = INSET - wide, INSET - high + found.size * (LEADING * below + 0.5)
                yield found._replace(name=replace(name, words=line), anchor="start", aside=aside)


def _spotted(drawn: Map) -> Iterator[tuple[Placed, Place]]:
    """Names of spots in sight, clear of each other, of every spot and of what else is kept."""
    viewport, spots = drawn.viewport, {spot.id: spot for spot in drawn.spots}
    names = [name for name in drawn.names if name.kind == "spot" and _seen(name, viewport)]
    tags = tuple(
        Tag(viewport.pixel(*name.at), spots[one].radius, name.words, name.towards)
        for name in names
        for one in name.of
    )
    size = round(viewport.letter * NAME_SIZES["spot"])
    said = (_covered(one, viewport) for one in _insets(drawn))
    clear = (*kept_clear(drawn), *said)
    room = viewport.width, viewport.height
    for name, tag, place in zip(names, tags, arranged(tags, size, room, clear), strict=True):
        if place is None:
            continue
        aside = round(place.at[0] - tag.at[0], 1), round(place.at[1] - tag.at[1], 1)
        ink = NAME_INKS["spot"]
        yield Placed(name, place.anchor, aside, round(place.size, 1), ink, place.line), place


def _seen(name: Name, viewport: Viewport) -> bool:
    """Whether the place of a name is in the view: one beyond its rim has none for its name."""
    x, y = viewport.pixel(*name.at)
    return 0 <= x <= viewport.width and 0 <= y <= viewport.height


def _beside(drawn: Map) -> Iterator[Placed]:
    """Names beside their places, clear of each other and of every spot."""
    names = list({name.at: name for name in reversed(drawn.names) if name.kind == "place"}.values())
    names.reverse()
    viewport, named = drawn.viewport, {name.at for name in names}
    others = [spot.at for spot in drawn.spots if spot.at not in named]
    points = [viewport.pixel(*at) for at in (*(name.at for name in names), *others)]
    words = [*(name.words for name in names), *("" for _ in others)]
    labels = beside(points, words, viewport.letter, (viewport.width, viewport.height))
    for name, label in zip(names, labels, strict=False):
        if label.text:
            yield _placed(name, viewport, label.anchor, (label.dx, label.dy))


def _placed(name: Name, viewport: Viewport, anchor: Anchor, aside: Point) -> Placed:
    size = round(viewport.letter * NAME_SIZES[name.kind])
    return Placed(name, anchor, aside, size, NAME_INKS[name.kind])


def _free(name: Name, viewport: Viewport, taken: Sequence[Box]) -> Placed | None:
    """A name on the ground where it belongs, else further and further aside."""
    east, south = name.outward
    grown = max(viewport.letter - JAPAN["desk"].letter, 0)
    x, y = round(east * width(name.words, grown, face=SCREEN) * GROWN, 1), float(south * grown)
    for dx, dy in _around(STEPS[name.kind]):
        found = _placed(name, viewport, "middle", (round(x + dx, 1), round(y + dy, 1)))
        box = _covered(found, viewport)
        box = Box(box.left - AIR, box.top - AIR, box.right + AIR, box.bottom + AIR)
        inside = min(box.left, box.top) >= 0 and box.right <= viewport.width
        if inside and box.bottom <= viewport.height and not any(cover(box, one) for one in taken):
            return found
    return None


def _around(steps: int) -> Iterator[Point]:
    """No step, then steps in every direction, further and further."""
    yield 0.0, 0.0
    for step in range(1, steps + 1):
        for turn in range(TURNS):
            angle = (turn / TURNS + SOUTH) * 2 * math.pi
            yield step * ASIDE * math.cos(angle), step * ASIDE * math.sin(angle)


def _box(viewport: Viewport, at: Degrees, radius: float) -> Box:
    x, y = viewport.pixel(*at)
    return Box(x - radius, y - radius, x + radius, y + radius)


def _covered(one: Placed, viewport: Viewport) -> Box:
    """The rectangle that a placed name takes."""
    label = Label(one.name.words, one.anchor, *one.aside)
    return box_of(viewport.pixel(*one.name.at), label, one.size)
