"""Where a drawing leads on: inside its edges, round what it stands for, and nowhere else."""

from __future__ import annotations

import pytest

from components.drawing.hits import hits
from components.drawing.marks import Disc, Drawing, Group, Paint, Polyline, Rect, Text

DOT = Disc(at=(50, 20), radius=6, paint=Paint("accent"))


def drawn(*inside: object, href: str = "./?id=tama") -> Drawing:
    """A drawing of 100 by 40 points with one group."""
    return Drawing((100, 40), "One.", (Group(label="TAMA", marks=tuple(inside), href=href),))  # type: ignore[arg-type]


def test_a_link_lies_round_all_marks_of_its_group() -> None:
    line = Polyline(points=((10, 20), (50, 20)), paint=Paint(stroke="accent"))
    [one] = hits(drawn(line, DOT))
    assert one.href == "./?id=tama"
    assert one.label == "TAMA"
    assert (one.left, one.top) == pytest.approx((0.06, 0.25))
    assert (one.width, one.height) == pytest.approx((0.54, 0.5))


def test_a_link_never_reaches_beyond_the_drawing() -> None:
    words = Text(at=(95, 38), words="a long name at the edge", size=12, anchor="start")
    frame = Rect(at=(-5, -5), size=(20, 20), paint=Paint("land"))
    [one] = hits(drawn(words, frame))
    assert one.left == one.top == 0
    assert one.left + one.width == pytest.approx(1)
    assert one.top + one.height == pytest.approx(1)


def test_what_leads_nowhere_has_no_link() -> None:
    assert hits(drawn(DOT, href="")) == ()
    assert hits(Drawing((10, 10), "None.", (DOT,))) == ()
