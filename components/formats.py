"""Numbers, money, periods and statuses as a reader of either language expects them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from babel.dates import format_date
from babel.numbers import format_decimal

if TYPE_CHECKING:
    from components.text import Words
    from model.atlas import Atlas
    from model.record import Figure

OKU_PER_BILLION = 10
HEISEI_BEFORE = 1988
POINT = re.compile(
    r"(?P<fiscal>FY)?(?P<year>\d{4})(?:-(?P<mid>mid)|-(?P<month>\d\d))?(?:-(?P<day>\d\d))?"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in words: what stands before the number, the number, what stands after.

    Attributes:
        before, number, after: the words.
        value: the number itself, which chooses the plural form of a text around it.
    """

    before: str
    number: str
    after: str
    value: float = 0.0

    def __str__(self) -> str:
        """The whole in one line, for tables, titles and alternative texts."""
        return self.before + self.number + self.after

    def __float__(self) -> float:
        """The number itself."""
        return float(self.value)


def number(value: float, words: Words, decimals: int = 0) -> str:
    """A number with the language's separators, never rounded beyond `decimals` it has.

    Args:
        value: the number as recorded.
        words: the language.
        decimals: the fewest decimals to print; further ones that the record has stay.
    """
    least = "0" * decimals
    return format_decimal(
        value, format=f"#,##0.{least}##" if least else "#,##0.###", locale=words.language
    )


def quantity(figure: Figure, atlas: Atlas, words: Words, *, unit: bool = True) -> Quantity:
    """A figure with its qualifier: "about 280", "40超", "none on record".

    Args:
        figure: the figure; one without a value is said to be none on record.
        atlas: the record, for the units.
        words: the language.
        unit: whether to name the unit as well.
    """
    if figure.value is None:
        return Quantity("", words(f"status.{figure.status.lower()}.short"), "")
    before = words(f"qualifier.{figure.qualifier}.before")
    after = words(f"qualifier.{figure.qualifier}.after")
    if figure.unit in MONEY and words.language == "ja":
        sign, scale = MONEY[figure.unit]
        printed = number(round(figure.value * scale, 6), words)
        return Quantity(before, printed, sign + after, figure.value)
    named = atlas.units[figure.unit]
    printed = number(figure.value, words, named.decimals)
    if not unit:
        return Quantity(before, printed, after, figure.value)
    label = named.one if words.category(figure.value) == "one" else named.label[words.language]
    lead, _, trail = label.partition("{n}")
    opening = lead + before if words.language == "ja" else before + lead
    return Quantity(opening, printed, _qualified(trail, after, words), figure.value)


MONEY = {
    "billion-yen": ("億円", OKU_PER_BILLION),
    "million-dollars": ("億ドル", 0.01),
}
"""Units that Japanese counts in hundred millions: its sign, and the scale to it."""


def _qualified(trail: str, after: str, words: Words) -> str:
    """Where the qualifier stands behind the number: 40件超 in Japanese."""
    return trail + after if words.language == "ja" else after + trail


def period(code: str, words: Words) -> str:
    """A period code as words: "FY2004 (year assumed)", "平成16年度(2004)", "by Nov 2007".

    Args:
        code: the code of the package, such as `FY2004?`, `2001/2004-mid`, `~1999-01`.
        words: the language.
    """
    if code in ("", "undated"):
        return words("period.undated")
    about, assumed = code.startswith("~"), code.endswith("?")
    plain = code.strip("~?")
    start, slash, end = plain.partition("/")
    if not slash:
        said = point(start, words)
    elif not start:
        said = words("period.by", end=point(end, words))
    elif not end:
        said = words("period.since", start=point(start, words))
    else:
        said = words("period.between", start=point(start, words), end=point(end, words))
    said = words("period.about", period=said) if about else said
    return words("period.assumed", period=said) if assumed else said


def point(code: str, words: Words) -> str:
    """One end of a period as words."""
    found = POINT.fullmatch(code)
    if not found:
        return code
    year = int(found["year"])
    if found["fiscal"]:
        return words("period.fiscal", year=year, heisei=year - HEISEI_BEFORE)
    if found["mid"]:
        return words("period.mid", year=year)
    if found["day"]:
        day = date(year, int(found["month"]), int(found["day"]))
        return format_date(day, format=words("period.day"), locale=words.language)
    if found["month"]:
        day = date(year, int(found["month"]), 1)
        return format_date(day, format=words("period.month"), locale=words.language)
    return words("period.year", year=year)


def dollars(million: float, words: Words) -> str:
    """An amount computed at the article's rate: "$418 million", "4.18億ドル".

    Args:
        million: million dollars; printed to the whole million, as the article prints them.
        words: the language.
    """
    whole = round(million)
    if words.language == "ja":
        sign, scale = MONEY["million-dollars"]
        return f"{number(round(whole * scale, 2), words)}{sign}"
    return words("allocation.dollars", amount=number(whole, words))
