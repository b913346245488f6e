"""Shares as marks: one bar with its words at its parts, and outlined places beside it.

On a phone the bar stands and its words are at its right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from components.drawing.marks import Drawing, Paint, Polyline, Rect, Text
from components.drawing.share_spots import spots
from components.drawing.text_metrics import LEADING, SCREEN, width
from components.drawing.words import broken, raised
from model.viewport import FORUM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.drawing.marks import Anchor, Mark, Point
    from components.drawing.share_spots import Spot
    from components.drawing.shares import Share, Shares


class Setting(NamedTuple):
    """How a bar is set: its size, its share of the width, the heights of its type."""

    size: Point
    share: float
    high: float
    name: float
    said: float
    note: float

    def wide(self, part: Share) -> float:
        """How wide the words of a part are in one line."""
        return max(
            width(part.name, self.name, bold=True, face=SCREEN),
            width(part.said, self.said, bold=True, face=SCREEN),
            width(part.below, self.note, face=SCREEN),
        )


SETTINGS = {
    "desk": Setting((1120, 256), 0.76, 84, 15, 15.5, 13),
    "hall": Setting((1120, 256), 0.76, 84, 15, 15.5, 13),
    FORUM: Setting((1000, 340), 0.76, 120, 18, 18, 15),
}
PHONE, TALL, THICK = (360.0, 420.0), 300.0, 84.0
"""Of the picture on a phone: its size, the height and the width of its bar."""
GAP, PLACE = 22.0, 58.0
"""Between the bar and the places beside it; the height of a place on a phone."""
TOTAL, INSIDE = 13.0, 30.0
"""Heights of the words of the whole and of the share inside the largest part."""
OUTLINE = Paint("", "quiet", 1.5, (5, 4))
BRACKET = Paint(stroke="quiet", width=1)
SEAM = 2.0
"""Between two parts."""


def laid_out(drawn: Shares, screen: str) -> Drawing:
    """The marks of shares on a screen."""
    if screen == "phone":
        return Drawing(PHONE, drawn.alt, tuple(_standing(drawn)))
    setting = SETTINGS[screen]
    return Drawing(setting.size, drawn.alt, tuple(_lying(drawn, setting)))


def _lying(drawn: Shares, setting: Setting) -> Iterator[Mark]:
    """The bar from left to right: names above, amounts below; the places at its right."""
    (wide, high), across = setting.size, setting.size[0] * setting.share
    top = (high - setting.high) / 2 + setting.note / 2
    around = spots(drawn, across, setting.wide)
    names = [
        _above((spot.at, top), part, setting, spot.room, spot.anchor)
        for part, spot in zip(drawn.parts, around, strict=True)
    ]
    yield from names
    highest = min(name.at[1] for name in names) - LEADING * setting.name / 2
    yield from _whole(drawn, across, highest - LEADING * setting.note, setting.note)
    left = 0.0
    for part, room, spot in zip(drawn.parts, drawn.lengths(across), around, strict=True):
        box = (left, top), (room - SEAM, setting.high)
        yield _filled(part, *box)
        yield from _inside(drawn, part, *box)
        yield from _below(part, spot, top + setting.high, setting)
        left += room
    room = (wide - across - GAP) / max(len(drawn.apart), 1)
    for number, part in enumerate(drawn.apart):
        at = across + GAP + number * room, top
        yield from _place(part, at, (room - GAP / 2, setting.high), setting)


def _whole(drawn: Shares, across: float, y: float, size: float) -> Iterator[Mark]:
    """The whole in words, over a line as long as the bar."""
    yield Text(role="whole", at=(0, y), words=drawn.whole, size=size, ink="quiet", anchor="start")
    start = width(drawn.whole, size, face=SCREEN) + size
    points = (start, y), (across - SEAM, y), (across - SEAM, y + 5)
    yield Polyline(role="bracket", name=drawn.whole, points=points, paint=BRACKET)


def _filled(part: Share, at: Point, size: Point) -> Rect:
    return Rect(role="part", label=part.label, at=at, size=size, paint=Paint(fill=part.shade))


def _inside(drawn: Shares, part: Share, at: Point, size: Point) -> Iterator[Mark]:
    """The share of the largest part, inside it."""
    if part == drawn.largest:
        middle = at[0] + size[0] / 2, at[1] + size[1] / 2
        yield Text(role="number", at=middle, words=part.share, size=INSIDE, ink="ground", bold=True)


def _below(part: Share, spot: Spot, bottom: float, setting: Setting) -> Iterator[Mark]:
    """A part's amount, its share and a quiet line below it."""
    y = bottom + LEADING * setting.said * 0.8
    for role, words, letters, ink in (
        ("said", part.said, setting.said, "strong"),
        ("note", part.below, setting.note, "quiet"),
    ):
        text = _text(
            role, (spot.at, y), words, letters, spot.room,
            ink=ink, bold=role == "said", anchor=spot.anchor,
        )  # fmt: skip
        yield text
        y += text.height + (setting.note - letters) / 2 + 1


def _above(at: Point, part: Share, setting: Setting, room: float, anchor: Anchor = "start") -> Text:
    """A name whose last line stands above a point."""
    at = at[0], at[1] - LEADING * setting.name * 0.8
    return raised(_named(at, part, setting, room, anchor), 1)


def _named(at: Point, part: Share, setting: Setting, room: float, anchor: Anchor = "start") -> Text:
    return _text("name", at, part.name, setting.name, room, bold=True, anchor=anchor)


def _place(part: Share, at: Point, size: Point, setting: Setting) -> Iterator[Mark]:
    """What has no part of its own: an outline off the scale, and what is said of it."""
    (left, top), (room, high) = at, size
    yield Rect(role="apart", label=part.label, at=at, size=size, paint=OUTLINE)
    yield _above(at, part, setting, room)
    middle = left + room / 2, top + high / 2
    said = Text(
        role="absent", at=middle, words=part.said, size=setting.note, ink="quiet", room=room - 8
    )
    yield raised(broken(said), 0.5)


def _standing(drawn: Shares) -> Iterator[Mark]:
    """The bar from the top down, its words at its right; the places below."""
    yield Text(
        role="whole", at=(0, TOTAL), words=drawn.whole, size=TOTAL, ink="quiet", anchor="start"
    )
    top, setting = 2 * TOTAL, SETTINGS["desk"]
    for part, high in zip(drawn.parts, drawn.lengths(TALL), strict=True):
        yield _filled(part, (0.0, top), (THICK, high - SEAM))
        yield from _inside(drawn, part, (0.0, top), (THICK, high - SEAM))
        x, middle, room = THICK + TOTAL, top + high / 2, PHONE[0] - THICK - TOTAL
        yield _named((x, middle - 12), part, setting, room)
        yield _text("said", (x, middle + 7), part.line, setting.name, room, ink="strong")
        if part.note and high > PLACE:
            yield _text("note", (x, middle + 25), part.note, setting.note, room, ink="quiet")
        top += high
    room = (PHONE[0] - TOTAL) / max(len(drawn.apart), 1)
    for number, part in enumerate(drawn.apart):
        at = number * (room + TOTAL) + 1, PHONE[1] - PLACE - 1
        yield from _place(part, at, (room - 2, PLACE), setting)


def _text(
    role: str,
    at: Point,
    words: str,
    size: float,
    room: float,
    *,
    ink: str = "ink",
    bold: bool = False,
    anchor: Anchor = "start",
) -> Text:
    """Words at a point, in lines that fit their room."""
    return broken(
        Text(role=role, at=at, words=words, size=size, ink=ink, anchor=anchor, bold=bold, room=room)
    )
