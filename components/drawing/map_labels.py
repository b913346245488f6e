"""Where the names of the spots of a map stand: beside them, or further off with a line to them.

No name lies on another, on a spot or on a line. Where more can stand so, they get smaller;
what finds no room then is left out.
"""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from components.drawing.labels import Box, Label, box_of
from components.drawing.meetings import covering, crossing, meeting
from components.kept import kept

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from components.drawing.marks import Anchor, Point

    Numbers = NDArray[np.float64]
    Truths = NDArray[np.bool_]
    Counts = NDArray[np.int16]

GAPS = (5.0, 11.0, 19.0, 30.0, 44.0, 60.0, 80.0, 104.0, 132.0)
"""How far a name may stand from the rim of its spot, in pixels; beyond the first a line leads."""
ANGLES, LOOK = tuple(turn * 2 * math.pi / 36 for turn in range(36)), math.radians(80)
"""In which directions, and how far from the one that is wanted."""
ANCHORS: tuple[Anchor, ...] = ("start", "middle", "end")
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


@dataclass(frozen=True, slots=True)
class Choice:
    """Places of a name in rows.

    Attributes:
        at: the point of each.
        end: which end of the name stands there, by its number in `ANCHORS`.
        box: what it covers.
        line: both ends of its line.
        led: whether it has one.
        cost: how much worse it is than right beside its spot.
        size: height of the type.
    """

    at: Numbers
    end: NDArray[np.int_]
    box: Numbers
    line: Numbers
    led: Truths
    cost: Numbers
    size: float

    def rows(self, chosen: NDArray[np.int_]) -> Choice:
        """Some of them, in an order."""
        return replace(
            self,
            at=self.at[chosen],
            end=self.end[chosen],
            box=self.box[chosen],
            line=self.line[chosen],
            led=self.led[chosen],
            cost=self.cost[chosen],
        )

    def place(self, row: int) -> Place:
        """One of them."""
        x, y = self.at[row].tolist()
        *start, right, lower = self.line[row].tolist()
        line = ((start[0], start[1]), (right, lower)) if self.led[row] else None
        box, cost = Box(*self.box[row].tolist()), float(self.cost[row])
        return Place(ANCHORS[self.end[row]], (x, y), box, line, self.size, cost)


@kept(8_000_000)
def arranged(
    tags: tuple[Tag, ...], size: float, room: tuple[int, int], clear: tuple[Box, ...] = ()
) -> tuple[Place | None, ...]:
    """A place for each name, at the largest type at which no more of them have one; kept.

    Args:
        tags: the names.
        size: the height of the type that is wanted, in pixels.
        room: width and height of the map in pixels.
        clear: rectangles that names keep clear of.
    """
    found: tuple[Place | None, ...] = ()
    for share in SMALLER if tags else ():
        smaller = _settled([_open(tag, tags, size * share, room, clear) for tag in tags])
        if sum(map(bool, smaller)) > sum(map(bool, found)):
            found = smaller
        if all(found):
            break
    return found or (None,) * len(tags)


def _open(
    tag: Tag, tags: tuple[Tag, ...], size: float, room: tuple[int, int], clear: tuple[Box, ...]
) -> Choice:
    """The best places of a name among the spots, the best first."""
    found = _around(tag, size)
    box, kept = found.box, np.array(clear).reshape(-1, 4)
    spots = np.array([_rim(one) for one in tags])
    others = np.vstack([spots[[one is not tag for one in tags]], kept])
    outside = (box[:, :2].min(1) < AIR) | (box[:, 2] > room[0] - AIR) | (box[:, 3] > room[1] - AIR)
    taken = covering(_grown(box), np.vstack([spots, kept])).sum(1)
    crossed = (meeting(found.line, others) & found.led[:, None]).sum(1)
    cost = found.cost + CROSSED * (taken + crossed + 2 * outside)
    return replace(found, cost=cost).rows(np.argsort(cost, kind="stable")[:KEPT])


def _around(tag: Tag, size: float) -> Choice:
    """Every place of a name: all directions, nearer ones first."""
    wide = box_of((0.0, 0.0), Label(tag.words, "start", 0.0, 0.0), size).right
    ways = [(gap, angle) for gap in GAPS for angle in ANGLES if _away(tag, angle) <= LOOK]
    gap = np.array([one for one, _ in ways])
    east = np.array([math.cos(angle) for _, angle in ways])
    south = np.array([math.sin(angle) for _, angle in ways])
    x, y = tag.at[0] + east * (tag.radius + gap), tag.at[1] + south * (tag.radius + gap)
    end = 1 - (east > SLANT) + (east < -SLANT)
    # A name above or below its spot ends there; one at a side has its middle about there.
    top = y - size / 2 + south * size / 2 * np.where(end == 1, 1.0, 0.6)
    left = x - wide * end / 2
    right, lower = left + wide, top + size
    rim = tag.at[0] + east * tag.radius, tag.at[1] + south * tag.radius
    return Choice(
        at=np.column_stack([x, top + size / 2]),
        end=end,
        box=np.column_stack([left, top, right, lower]),
        line=np.column_stack([*rim, np.clip(x, left, right), np.clip(y, top, lower)]),
        led=gap > GAPS[0],
        cost=gap + np.array([_turned(tag, angle) for _, angle in ways]),
        size=size,
    )


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


def _settled(choices: list[Choice]) -> tuple[Place | None, ...]:
    """The best of a few arrangements; None for a name that is not free in it.

    The same names always end at the same places: the dice are fixed.
    """
    starts = np.cumsum([0, *(len(one.cost) for one in choices)])
    spans = [slice(int(start), int(end)) for start, end in pairwise(starts)]
    cost, clash = np.concatenate([one.cost for one in choices]), _clashes(choices)
    for span in spans:
        clash[span, span] = 0
    tried = [_arrangement(spans, cost, clash, random.Random(seed)) for seed in SEEDS]  # noqa: S311
    best = min(tried, key=lambda chosen: _whole(chosen, cost, clash).sum())
    free = list(range(len(best)))
    while free and (costs := _whole(best[free], cost, clash)).max() >= CROSSED:
        free.pop(int(np.flatnonzero(costs >= CROSSED)[-1]))
    return tuple(
        one.place(best[number] - spans[number].start) if number in free else None
        for number, one in enumerate(choices)
    )


def _arrangement(
    spans: list[slice], cost: Numbers, clash: Counts, dice: random.Random
) -> NDArray[np.int_]:
    """Places in which no name would rather stand elsewhere.

    Names that are not free move on in turn, now and then at random so that none blocks another
    for good. How many of the chosen places each place lies on is kept, and changed with each move.
    """
    chosen = np.array([span.start for span in spans])
    met = clash[chosen].sum(0, dtype=np.int16)

    def move(number: int, to: int) -> None:
        np.add(met, clash[to] - clash[chosen[number]], out=met)
        chosen[number] = to

    def best(span: slice) -> int:
        return int(span.start + (cost[span] + CROSSED * met[span]).argmin())

    for _ in range(STEPS):
        stuck = np.flatnonzero(cost[chosen] + CROSSED * met[chosen] >= CROSSED)
        if not stuck.size:
            break
        number = int(dice.choice(stuck))
        span = spans[number]
        wander = dice.random() < WANDER
        move(number, dice.randrange(span.start, span.stop) if wander else best(span))
    for number, span in [*enumerate(spans)] * ROUNDS:
        move(number, best(span))
    return chosen


def _whole(chosen: NDArray[np.int_], cost: Numbers, clash: Counts) -> Numbers:
    """What chosen places cost among each other."""
    found: Numbers = cost[chosen] + CROSSED * clash[np.ix_(chosen, chosen)].sum(1)
    return found


def _clashes(choices: list[Choice]) -> Counts:
    """Which places lie on each other, 1 or 0: names, a name and a line, or two lines."""
    box, line = (np.vstack([getattr(one, name) for one in choices]) for name in ("box", "line"))
    led = np.concatenate([one.led for one in choices])
    met = meeting(line, box) & led[:, None]
    crossed = crossing(line, line) & led[:, None] & led[None]
    found: Counts = (covering(_grown(box), box) | met | met.T | crossed).astype(np.int16)
    return found


def _rim(tag: Tag) -> tuple[float, ...]:
    (x, y), reach = tag.at, tag.radius + AIR
    return x - reach, y - reach, x + reach, y + reach


def _grown(box: Numbers) -> Numbers:
    found: Numbers = box + np.array([-AIR, -AIR, AIR, AIR])
    return found
