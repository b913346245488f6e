"""Numbers, money, periods and statuses as a reader of either language expects them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel.dates import format_date
from babel.numbers import format_decimal

if TYPE_CHECKING:
    from components.text import Words
    from data.period import Period, Point
    from model.atlas import Atlas
    from model.observation import Observation

OKU_PER_BILLION = 10
HEISEI_BEFORE = 1988
FORECAST = "F"
"""The status of a number that was no result yet when its source printed it."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """An observation in words: what stands before the number, the number, what stands after.

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


def quantity(
    observation: Observation, atlas: Atlas, words: Words, *, unit: bool = True
) -> Quantity:
    """An observation with its qualifier: "about 280", "40超", "none on record".

    Args:
        observation: the observation; one without a value is said to be none on record.
        atlas: the record, for the units.
        words: the language.
        unit: whether to name the unit as well.
    """
    if observation.value is None:
        return Quantity("", words(f"status.{observation.status.lower()}.short"), "")
    before = _before(observation, words)
    after = words(f"qualifier.{observation.qualifier}.after")
    if observation.unit in MONEY and words.language == "ja":
        sign, scale = MONEY[observation.unit]
        if observation.unit == "billion-yen" and observation.value * scale < 1:
            sign, scale = SMALL_MONEY
        printed = number(round(observation.value * scale, 6), words)
        return Quantity(before, printed, sign + after, observation.value)
    named = atlas.units[observation.unit]
    printed = number(observation.value, words, named.decimals)
    if not unit:
        return Quantity(before, printed, after, observation.value)
    label = named.one if words.category(observation.value) == "one" else named.label[words.language]
    lead, _, trail = label.partition("{n}")
    opening = lead + before if words.language == "ja" else before + lead
    return Quantity(opening, printed, _qualified(trail, after, words), observation.value)


def _before(observation: Observation, words: Words) -> str:
    """The hedge before a number, and before that whether it is a forecast: "forecast about 40"."""
    hedge = words(f"qualifier.{observation.qualifier}.before")
    return words("status.f.before") + hedge if observation.status == FORECAST else hedge


MONEY = {
    "billion-yen": ("億円", OKU_PER_BILLION),
    "million-dollars": ("億ドル", 0.01),
}
"""Units that Japanese counts in hundred millions: its sign, and the scale to it."""
SMALL_MONEY = ("万円", 10_000 * OKU_PER_BILLION)
"""The same of yen below that: 約4,000万円."""


def _qualified(trail: str, after: str, words: Words) -> str:
    """Where the qualifier stands behind the number: 40件超 in Japanese."""
    return trail + after if words.language == "ja" else after + trail


def period(when: Period, words: Words, *, era: bool = False, published: bool = False) -> str:
    """A period as words: "FY2004 (year assumed)", "2004年度", "by November 2007".

    Args:
        when: the period as read.
        words: the language.
        era: whether Japanese fiscal years have their name by era beside them.
        published: whether it is a document's, which came out at some time after or before.
    """
    ends, kind = (when.start, when.end), "published_" if published else ""
    start, end = ("" if one is None else point(one, words, era=era) for one in ends)
    if not when.dated:
        return words("period.undated")
    if when.single:
        said = start
    elif not start:
        said = words(f"period.{kind}by", end=end)
    elif not end:
        said = words(f"period.{kind}since", start=start)
    else:
        start, end = _ends(when, start, end, words)
        said = words("period.between", start=start, end=end)
    said = words("period.about", period=said) if when.about else said
    return words("period.assumed", period=said) if when.assumed else said


def _ends(when: Period, start: str, end: str, words: Words) -> tuple[str, str]:
    """The ends of a period, without what the other says: "28 to 29 January 2010"."""
    first, last = when.start, when.end
    if not (first and last and first.precision == last.precision):
        return start, end
    if first.precision in ("year", "fiscal"):
        return words(f"period.{first.precision}_start", year=first.year), end
    if first.precision == "day" and first.first.replace(day=1) == last.first.replace(day=1):
        forms = (words("period.first_day"), first), (words("period.last_day"), last)
        start, end = (
            format_date(one.first, format=form, locale=words.language) for form, one in forms
        )
    return start, end


def point(one: Point, words: Words, *, era: bool = False) -> str:
    """One end of a period as words; `era` as for `period`."""
    name = "fiscal_era" if era and one.precision == "fiscal" else one.precision
    form = words(f"period.{name}", year=one.year, heisei=one.year - HEISEI_BEFORE)
    if one.precision in ("month", "day"):
        return format_date(one.first, format=form, locale=words.language)
    return form


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


MILLION_YEN, PEOPLE = "million-yen", "people"
SCALES = {
    (MILLION_YEN, "en"): (("yen.large", 1e-6), ("yen.middle", 1e-3), ("yen.small", 1.0)),
    (MILLION_YEN, "ja"): (("yen.large", 1e-6), ("yen.middle", 1e-2), ("yen.small", 1e2)),
    (PEOPLE, "en"): (("people.large", 1e-6), ("people.small", 1.0)),
    (PEOPLE, "ja"): (("people.large", 1e-4), ("people.small", 1.0)),
}
"""The words for large amounts by unit and language, the largest first, and the scale to each:
trillion, billion and million yen; 兆円, 億円 and 万円."""
FIGURES, QUOTIENT_FIGURES = 3, 2
"""How many figures a rounded amount and a quotient have."""


def amount(value: float, unit: str, atlas: Atlas, words: Words, *, brief: bool = False) -> str:
    """An amount of an official statistic: three figures where it is large, counts in full.

    Args:
        value: in its unit.
        unit: its unit; money and people are rounded, and whoever shows them says so.
        atlas: the record, for the units.
        words: the language.
        brief: whether the unit is cut short, for a map: "9.63m".
    """
    for size, scale in SCALES.get((unit, words.language), ()):
        scaled = _rounded(value * scale, FIGURES)
        if abs(scaled) >= 1:
            name = f"brief.{size}" if brief else size
            return words(f"amount.{name}", n=significant(scaled, words, FIGURES))
    if brief:
        return number(value, words)
    label = atlas.units[unit]
    said = label.one if words.category(value) == "one" else label.label[words.language]
    return said.format(n=number(value, words))


def significant(value: float, words: Words, figures: int) -> str:
    """A number rounded to some figures, with its zeros: "1.30", "0.048", "110"."""
    rounded = _rounded(value, figures)
    zeros = "0" * max(figures - 1 - _size(rounded), 0)
    form = f"#,##0.{zeros}" if zeros else "#,##0"
    return format_decimal(rounded, format=form, locale=words.language)


def _rounded(value: float, figures: int) -> float:
    return round(value, figures - 1 - _size(value))


def _size(value: float) -> int:
    """The power of ten that a number begins with."""
    return math.floor(math.log10(abs(value))) if value else 0


def quotient(value: float, words: Words) -> str:
    """A location quotient, rounded to two figures."""
    return significant(value, words, QUOTIENT_FIGURES)


def percent(share: float, words: Words) -> str:
    """A share of 1, rounded to a tenth of a percent."""
    said = format_decimal(100 * share, format="0.0", locale=words.language)
    return words("amount.percent", n=said)


def lower(words: str) -> str:
    """A name as it stands in a sentence."""
    return words[:1].lower() + words[1:]
