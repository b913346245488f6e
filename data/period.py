"""The one reader of periods: what a cell such as `FY2004?` or `2001/2004-mid` means in days."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date
from functools import cached_property, lru_cache

POINT = r"(?:FY[0-9]{4}|[0-9]{3}X|[0-9]{4}(?:-mid|-[0-9]{2}(?:-[0-9]{2})?)?)"
DOUBT = r"[?~%]?"
PERIOD = rf"undated|~?(?:{POINT}{DOUBT}(?:/(?:{POINT}|\.\.)?{DOUBT})?|(?:\.\.)?/{POINT}{DOUBT})"
UNLIKE = "does not look like a period; the README lists the forms"
PARTS = {
    21: ("spring", 3, 3),
    22: ("summer", 6, 3),
    23: ("autumn", 9, 3),
    24: ("winter", 12, 3),
    33: ("quarter1", 1, 3),
    34: ("quarter2", 4, 3),
    35: ("quarter3", 7, 3),
    36: ("quarter4", 10, 3),
    40: ("half1", 1, 6),
    41: ("half2", 7, 6),
}
"""ISO 8601-2's parts of a year: in place of a month, with name, first month, how many."""
MONTHS = 12
APRIL, MARCH = (4, 1), (3, 31)
"""Where a fiscal year begins and ends, as month and day."""
KEPT = 4096
"""Codes that stay read; the package has some hundreds."""


class PeriodError(ValueError):
    """A code names no period; the text is the reason, in one clause."""


@dataclass(frozen=True, slots=True)
class Point:
    """One end of a period, as exact as its source prints it.

    Attributes:
        precision: `decade`, `year`, `fiscal`, `mid`, a name of `PARTS`, `month` or `day`.
        year: the year that is printed; of a decade the first.
        month: the month, or the number of a part; 0 for none.
        day: the day of the month, 0 for none.
    """

    precision: str
    year: int
    month: int = 0
    day: int = 0

    @property
    def first(self) -> date:
        """Its first day; the middle of a year is where its halves meet, 30 June and 1 July."""
        if self.precision == "fiscal":
            return date(self.year, *APRIL)
        if self.precision == "mid":
            return date(self.year, 6, 30)
        month = PARTS[self.month][1] if self.month in PARTS else self.month or 1
        return date(self.year, month, self.day or 1)

    @property
    def last(self) -> date:
        """Its last day."""
        if self.precision == "day":
            return self.first
        if self.precision == "mid":
            return date(self.year, 7, 1)
        months = {"decade": 10 * MONTHS, "month": 1}.get(self.precision, MONTHS)
        months = PARTS[self.month][2] if self.month in PARTS else months
        year, month = divmod(MONTHS * self.first.year + self.first.month + months - 2, MONTHS)
        return date(year, month + 1, monthrange(year, month + 1)[1])

    @property
    def middle(self) -> float:
        """The middle of its days, as a year with its fraction."""
        return (_begun(self.first) + _over(self.last)) / 2

    def __str__(self) -> str:
        """Its code in the package's notation."""
        if self.precision == "fiscal":
            return f"FY{self.year}"
        if self.precision == "decade":
            return f"{self.year // 10:03}X"
        if self.precision == "mid":
            return f"{self.year:04}-mid"
        return "-".join(
            [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        )


@dataclass(frozen=True)
class Period:
    """When something was or is the case; without any end it is undated.

    Attributes:
        start: where it begins, None where the source leaves that open.
        end: where it ends, None likewise; a single date begins and ends at one point.
        about: whether the source calls it approximate.
        assumed: whether the source does not say it and we assume it.
    """

    start: Point | None
    end: Point | None
    about: bool = False
    assumed: bool = False

    @property
    def dated(self) -> bool:
        """Whether any end is known."""
        return bool(self.start or self.end)

    @property
    def single(self) -> bool:
        """Whether it is one date, however exact, and no range (so is one without a date)."""
        return self.start == self.end

    @property
    def head(self) -> Point | None:
        """Where it begins as far as is known: its start, else its end."""
        return self.start or self.end

    @property
    def tail(self) -> Point | None:
        """Where it ends as far as is known: its end, else its start."""
        return self.end or self.start

    @property
    def first(self) -> date | None:
        """Its first day, None for an open start."""
        return self.start.first if self.start else None

    @property
    def last(self) -> date | None:
        """Its last day, None for an open end."""
        return self.end.last if self.end else None

    @property
    def years(self) -> float | None:
        """Its length in years, first and last day included; None where an end is open."""
        if self.first is None or self.last is None:
            return None
        return round(_over(self.last) - _begun(self.first), 2)

    @property
    def axis(self) -> float | None:
        """Its place on an axis of years: the middle of the point in which it ends."""
        return round(self.tail.middle, 3) if self.tail else None

    @cached_property
    def fiscal_years(self) -> tuple[int, ...]:
        """The fiscal years (April to March) that lie in it whole."""
        if self.first is None or self.last is None:
            return ()
        begin = self.first.year + (self.first > date(self.first.year, *APRIL))
        stop = self.last.year - (self.last < date(self.last.year, *MARCH))
        return tuple(range(begin, stop))

    @cached_property
    def key(self) -> tuple[int, bool, int, str]:
        """What puts periods in the order of time: by first day, the undated last.

        A year alone therefore stands before its months, and of two that begin on one day
        the longer stands first: a period precedes all that lies in it. Where the source
        leaves the start open, the end's first day counts, before what begins on that day.
        """
        if self.head is None:
            return date.max.toordinal() + 1, True, 0, str(self)
        last = self.last or date.max
        return self.head.first.toordinal(), self.start is not None, -last.toordinal(), str(self)

    def __str__(self) -> str:
        """Its code in the package's notation, which `read` understands."""
        if not self.dated:
            return "undated"
        ends = str(self.start) if self.single else f"{self.start or ''}/{self.end or ''}"
        return f"{'~' if self.about else ''}{ends}{'?' if self.assumed else ''}"


@lru_cache(maxsize=KEPT)
def read(code: str) -> Period:
    """Read a period in the package's notation or in ISO 8601-2 (EDTF), as the README lists.

    Args:
        code: such as `FY2004?`, `2001/2004-mid`, `~1999-01`, `../2007-11`, `2004-03-31`.

    Raises:
        PeriodError: it is in no such form, or no such day exists, or it starts after it ends.
    """
    if not re.fullmatch(PERIOD, code):
        raise PeriodError(UNLIKE)
    if code == "undated":
        return Period(None, None)
    first, slash, last = re.sub(r"[?~%]|\.\.", "", code).partition("/")
    start = _point(first) if first else None
    end = _point(last) if last else None if slash else start
    if start and end and start.first > end.last:
        reason = "starts after it ends"
        raise PeriodError(reason)
    return Period(start, end, bool(set(code) & set("~%")), bool(set(code) & set("?%")))


def fault(code: str) -> str:
    """Why a code names no period, in one clause; "" where it does."""
    try:
        read(code)
    except PeriodError as error:
        return str(error)
    return ""


def _point(code: str) -> Point:
    digits, *rest = code.removeprefix("FY").replace("X", "0").split("-")
    year = int(digits)
    if not MINYEAR <= year < MAXYEAR:
        reason = f"has no year {digits}"
        raise PeriodError(reason)
    if code.startswith("FY"):
        return Point("fiscal", year)
    if code.endswith("X"):
        return Point("decade", year)
    if not rest:
        return Point("year", year)
    return Point("mid", year) if rest == ["mid"] else _within(year, *map(int, rest))


def _within(year: int, month: int, day: int | None = None) -> Point:
    """A part of a year, a month or a day."""
    if month in PARTS and day is None:
        return Point(PARTS[month][0], year, month)
    if not 1 <= month <= MONTHS:
        reason = f"has no month {month:02}"
        raise PeriodError(reason)
    if day is None:
        return Point("month", year, month)
    if not 1 <= day <= monthrange(year, month)[1]:
        reason = f"{year:04}-{month:02} has no day {day:02}"
        raise PeriodError(reason)
    return Point("day", year, month, day)


def _begun(day: date) -> float:
    """The morning of a day as a year with its fraction; every month is a twelfth."""
    return day.year + (day.month - 1 + (day.day - 1) / _days(day)) / MONTHS


def _over(day: date) -> float:
    """The evening of a day likewise."""
    return day.year + (day.month - 1 + day.day / _days(day)) / MONTHS


def _days(day: date) -> int:
    return monthrange(day.year, day.month)[1]
