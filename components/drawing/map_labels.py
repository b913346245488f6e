"""Where the names of the spots of a map stand: beside them, or further off with a line to them.

No name lies on another, on a spot or on a line. Where all cannot stand so, they get smaller;
what finds no room then is left out.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from components.drawing.labels import Box, Label, box_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from components.drawing.marks import Anchor, Point

    Numbers = NDArray[np.float64]
    Truths = NDArray[np.bool_]

GAPS = (5.0, 11.0, 19.0, 30.0, 44.0, 60.0, 80.0, 104.0, 132.0)
"""How far a name may stand from the rim of its spot, in pixels; beyond the first a line leads."""
TURNS, LOOK = 36, math.radians(80)
"""In how many directions, and how far from the one that is wanted."""
AIR = 2.0
"""What a name keeps free around it, in pixels."""
SLANT = 0.35
"""The cosine of a direction from which on a name begins or ends there, and is not centred."""
CROSSED, TURNED = 1000.0, 7.0
"""What it costs to stand on something, and to look away from where a name should, per radian."""
KEPT = 72
"""How many places of a name are looked at, its best ones."""
SEEDS = range(5)
"""The dice of the arrangements that are tried."""
STEPS, WANDER, ROUNDS = 400, 0.08, 3
"""How often a name that is not free moves on, how often at random, and how often all are asked
again whether they would rather stand elsewhere."""
SMALLER = (1.0, 0.92, 0.85, 0.78, 0.7, 0.63)
"""The heights of the type that are tried, against the one that is wanted."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A name to be placed.

    Attributes:
        at: the middle of its spot, in pixels.
        radius: of the spot.
        words: the name.
        towards: the direction in which it should stand, in degrees from east to south; None
            where any will do.
    """

    at: Point
    radius: float
    words: str
    towards: float | None = None


class Place(NamedTuple):
    """Where a name may stand.

    Attributes:
        anchor: which end of it stands at the point.
        at: the middle of its height at that end, in pixels.
        box: what it covers.
        line: from the rim of its spot to it; none where it stands beside it.
        size: height of its type.
        cost: how much worse it is than right beside its spot.
    """

    anchor: Anchor
    at: Point
    box: Box
    line: tuple[Point, Point] | None
    size: float
    cost: float


@lru_cache(maxsize=256)
def arranged(
    tags: tuple[Tag, ...], size: float, room: tuple[int, int], clear: tuple[Box, ...] = ()
) -> tuple[Place | None, ...]:
    """A place for each name, at the largest type at which none stands on anything; kept.

    Args:
        tags: the names.
        size: the height of the type that is wanted, in pixels.
        room: width and height of the map in pixels.
        clear: rectangles that names keep clear of.
    """
    found: tuple[Place | None, ...] = ()
    for share in SMALLER if tags else ():
        choices = [_open(tag, tags, size * share, room, clear) for tag in tags]
        found = _settled([own[:KEPT] for own in choices])
        if all(found):
            break
    return found


def _open(
    tag: Tag, tags: tuple[Tag, ...], size: float, room: tuple[int, int], clear: tuple[Box, ...]
) -> list[Place]:
    """The places of a name among the spots, the best first, those that are not free last."""
    places = list(_around(tag, size))
    box = np.array([one.box for one in places])
    line = np.array([_ends(one) for one in places])
    spots = np.array([_rim(one) for one in tags])
    others = np.array([*(_rim(one) for one in tags if one is not tag), *clear]).reshape(-1, 4)
    outside = (box[:, :2].min(1) < AIR) | (box[:, 2] > room[0] - AIR) | (box[:, 3] > room[1] - AIR)
    taken = _cover(_grown(box), np.vstack([spots, np.array(clear).reshape(-1, 4)])).sum(1)
    led = np.array([one.line is not None for one in places])
    crossed = (_meet(line, others) & led[:, None]).sum(1)
    cost = np.array([one.cost for one in places]) + CROSSED * (taken + crossed + 2 * outside)
    best = np.argsort(cost, kind="stable")
    return [places[one]._replace(cost=float(cost[one])) for one in best]


def _around(tag: Tag, size: float) -> Iterator[Place]:
    """Every place of a name: all directions, nearer ones first."""
    wide = box_of((0.0, 0.0), Label(tag.words, "start", 0.0, 0.0), size).right
    for gap in GAPS:
        for turn in range(TURNS):
            angle = turn * 2 * math.pi / TURNS
            if _away(tag, angle) <= LOOK:
                yield _place(tag, gap, angle, wide, size)


def _place(tag: Tag, gap: float, angle: float, wide: float, size: float) -> Place:
    east, south = math.cos(angle), math.sin(angle)
    x, y = tag.at[0] + east * (tag.radius + gap), tag.at[1] + south * (tag.radius + gap)
    anchor: Anchor = "start" if east > SLANT else "end" if east < -SLANT else "middle"
    # A name above or below its spot ends there; one at a side has its middle about there.
    top = y - size / 2 + south * size / 2 * (1.0 if anchor == "middle" else 0.6)
    left = x - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
    box = Box(left, top, left + wide, top + size)
    rim = tag.at[0] + east * tag.radius, tag.at[1] + south * tag.radius
    end = min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)
    line = (rim, end) if gap > GAPS[0] else None
    return Place(anchor, (x, top + size / 2), box, line, size, gap + _turned(tag, angle))


def _turned(tag: Tag, angle: float) -> float:
    """What a direction costs: the less the nearer to a side, or to what is wanted."""
    if tag.towards is None:
        return TURNED / 2 * abs(math.sin(angle))
    return TURNED * _away(tag, angle)


def _away(tag: Tag, angle: float) -> float:
    """How far a direction is from the one that is wanted, 0 where none is."""
    if tag.towards is None:
        return 0.0
    return abs((angle - math.radians(tag.towards) + math.pi) % (2 * math.pi) - math.pi)


def _settled(choices: list[list[Place]]) -> tuple[Place | None, ...]:
    """The best of a few arrangements; None for a name that is not free in it.

    The same names always end at the same places: the dice are fixed.
    """
    places = [place for own in choices for place in own]
    starts = np.cumsum([0, *map(len, choices)])
    spans = [slice(int(start), int(end)) for start, end in pairwise(starts)]
    cost, clash = np.array([one.cost for one in places]), _clashes(places)
    for span in spans:
        clash[span, span] = False
    tried = [_arrangement(spans, cost, clash, random.Random(seed)) for seed in SEEDS]  # noqa: S311
    best = min(tried, key=lambda chosen: float(_whole(chosen, cost, clash)[chosen].sum()))
    free = set(best)
    while stuck := [one for one in free if _whole(np.array([*free]), cost, clash)[one] >= CROSSED]:
        free.remove(max(stuck))
    return tuple(places[one] if one in free else None for one in best)


def _arrangement(
    spans: list[slice], cost: Numbers, clash: Truths, dice: random.Random
) -> NDArray[np.int_]:
    """Places in which no name would rather stand elsewhere.

    Names that are not free move on in turn, now and then at random so that none blocks another
    for good.
    """
    chosen = np.array([span.start for span in spans])
    for _ in range(STEPS):
        whole = _whole(chosen, cost, clash)
        stuck = np.flatnonzero(whole[chosen] >= CROSSED)
        if not stuck.size:
            break
        number = int(dice.choice(stuck))
        span = spans[number]
        wander = dice.random() < WANDER
        chosen[number] = dice.randrange(span.start, span.stop) if wander else _best(span, whole)
    for span in spans * ROUNDS:
        chosen[spans.index(span)] = _best(span, _whole(chosen, cost, clash))
    return chosen


def _whole(chosen: NDArray[np.int_], cost: Numbers, clash: Truths) -> Numbers:
    """What every place costs among those that are chosen."""
    found: Numbers = cost + CROSSED * clash[:, chosen].sum(1)
    return found


def _best(span: slice, whole: Numbers) -> int:
    return int(span.start + whole[span].argmin())


def _clashes(places: list[Place]) -> Truths:
    """Which places lie on each other: names, a name and a line, or two lines."""
    box, line = np.array([one.box for one in places]), np.array([_ends(one) for one in places])
    led = np.array([one.line is not None for one in places])
    met = _meet(line, box) & led[:, None]
    crossed = _cross(line[:, None], line[None]) & led[:, None] & led[None]
    found: Truths = _cover(_grown(box), box) | met | met.T | crossed
    return found


def _ends(place: Place) -> tuple[float, ...]:
    """Both ends of a place's line in one row."""
    start, end = place.line or (place.at, place.at)
    return *start, *end


def _rim(tag: Tag) -> tuple[float, ...]:
    (x, y), reach = tag.at, tag.radius + AIR
    return x - reach, y - reach, x + reach, y + reach


def _grown(box: Numbers) -> Numbers:
    found: Numbers = box + np.array([-AIR, -AIR, AIR, AIR])
    return found


def _cover(one: Numbers, other: Numbers) -> Truths:
    """Which rectangles of the first rows overlap which of the others."""
    a, b = one[:, None], other[None]
    found: Truths = (
        (a[..., 0] < b[..., 2])
        & (b[..., 0] < a[..., 2])
        & (a[..., 1] < b[..., 3])
        & (b[..., 1] < a[..., 3])
    )
    return found


def _meet(line: Numbers, box: Numbers) -> Truths:
    """Which lines touch which rectangles: they cross a diagonal, or end inside."""
    a, b = line[:, None], box[None]
    ends: Truths = (
        (b[..., 0] < a[..., 2])
        & (a[..., 2] < b[..., 2])
        & (b[..., 1] < a[..., 3])
        & (a[..., 3] < b[..., 3])
    )
    return ends | _cross(a, b) | _cross(a, b[..., [0, 3, 2, 1]])


def _cross(one: Numbers, other: Numbers) -> Truths:
    """Which lines cross."""
    a, b, c, d = one[..., :2], one[..., 2:], other[..., :2], other[..., 2:]
    found: Truths = (_side(a, b, c) != _side(a, b, d)) & (_side(c, d, a) != _side(c, d, b))
    return found


def _side(a: Numbers, b: Numbers, c: Numbers) -> Truths:
    """Whether a point lies to the left of a line."""
    found: Truths = (b[..., 0] - a[..., 0]) * (c[..., 1] - a[..., 1]) > (b[..., 1] - a[..., 1]) * (
        c[..., 0] - a[..., 0]
    )
    return found
