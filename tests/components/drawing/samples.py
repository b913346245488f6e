"""Figures from frames of a few rows, as in a notebook."""

from __future__ import annotations

import pandas as pd

from components.drawing.course import COURSE, Course
from components.drawing.dots import DOTS, Dots, Scale
from components.drawing.figures import COLUMNS, POINTS, Bars, Lines
from components.drawing.lanes import LANES, Calendar, Lanes, Stretch
from components.drawing.shares import SHARES, Shares
from components.drawing.squares import SQUARES, Squares
from components.drawing.strips import STRIPS, Enrolled, Roll, Strips
from components.drawing.ties import Tie

NAN = float("nan")


def columns(*rows: tuple[str, str, float, str, str, str]) -> Bars:
    """Columns from rows of their frame, as in a notebook."""
    return Bars.of(pd.DataFrame(rows, columns=list(COLUMNS)), "Three columns.", "en")


def points(*rows: tuple[str, float, float, str, str, bool], joined: bool = True) -> Lines:
    """Series from rows of their frame, as in a notebook."""
    frame = pd.DataFrame([(*row, joined) for row in rows], columns=list(POINTS))
    return Lines.of(frame, "Three points.")


SCALE = Scale(
    0.1,
    10.0,
    ((0.1, "0.1"), (1.0, "1"), (10.0, "10")),
    log=True,
    line=1.0,
    line_said="nation",
    band=(0.9, 1.1),
    band_said="about",
)
"""An axis of ratios, as quotients have it."""


def dots(*rows: tuple[str, float, bool], bars: bool = False) -> Dots:
    """Rows of a name, a value and whether it is sure, as in a notebook."""
    found = [
        (name, "1", name, f"of {name}", value, f"{value:g} times", f"{name}/all", sure, "", False)
        for name, value, sure in rows
    ]
    return Dots.of(pd.DataFrame(found, columns=list(DOTS)), "Rows.", SCALE, bars=bars)


def tie(key: str, left: str, relation: str, right: str, *, certain: bool) -> Tie:
    """A step of a path, with the sign of a field."""
    return Tie(key, left, relation, right, certain=certain, fields=("bio",))


CALENDAR = Calendar(1998, 2012, "Before", (Stretch("First term", "2001–2005", 2001.25, 2006.25),))
KINDS = {"founding": "Founding", "policy": "Policy", "forum": "Forum"}


def lanes(*rows: tuple[str, str, str, float, str, bool, bool]) -> Lanes:
    """Marks from a lane, a key, a kind, a year, words, whether sure, whether lit."""
    found = [(lane, "", *rest) for lane, *rest in rows]
    return Lanes.of(pd.DataFrame(found, columns=list(LANES)), "Lanes.", CALENDAR, KINDS)


def squares(*rows: tuple[str, str, str]) -> Squares:
    """Squares of a row, a key and a kind, as in a notebook."""
    found = [(row, row, "3 figures", "1 not", key, kind) for row, key, kind in rows]
    kinds = {kind: f"{kind} one" for _, _, kind in rows}
    frame = pd.DataFrame(found, columns=list(SQUARES))
    return Squares.of(frame, "Squares.", kinds, "of {}".format, "en")


def strips() -> Strips:
    """A count as printed, one about right and one told apart, each on its own scale."""
    return Strips.of(_counts(), "Three counts.", "en")


def roll() -> Roll:
    """The same counts, and a roll of two names of which one has none."""
    names = (
        Enrolled("tama", "TAMA", "TAMA: on record", "in part", known=True),
        Enrolled("okinawa", "Okinawa", "Okinawa: not on record", "", known=False),
    )
    return Roll.of(
        _counts(), "Three counts, two names.", names, ("Names", "not on record", ""), "en"
    )


def shares() -> Shares:
    """Two parts of a whole, and what has none of its own."""
    rows = (
        ("Network", 8.0, "8 billion", "20%", "$72 million"),
        ("R&D", 32.0, "32 billion", "80%", ""),
        ("Finance", NAN, "no separate line", "", ""),
    )
    return Shares.of(
        pd.DataFrame(rows, columns=list(SHARES)), "Two parts.", "All: 40 billion", "en"
    )


def _counts() -> pd.DataFrame:
    rows = (
        ("Ventures", "by 2004", 50.0, "50", "tama", "TAMA", 29.0, "29", "exact"),
        ("Products", "in 2004", 500.0, "500", "tama", "TAMA", 400.0, "about 400", "about"),
        ("Cases", "by 2007", 50.0, "50", "tama", "After TAMA", 40.0, "40", "apart"),
    )
    return pd.DataFrame(rows, columns=list(STRIPS))


def course(*rows: tuple[str, str, float, float, str, str, float, bool, bool]) -> Course:
    """Counts and events from rows of their frame, as in a notebook; the term is 2001 to 2006."""
    frame = pd.DataFrame(rows, columns=list(COURSE))
    return Course.of(frame, "A course.", (2001.0, 2006.25), "First term", "en")
