"""Whether two figures may be set side by side, and if not, why: in codes, not in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from model.record import Figure

Reason = Literal["indicator", "per-year", "scope", "span", "definition", "successor"]
YEARLY = "products-per-year"
MONTHS = 12


def reasons(one: Figure, other: Figure) -> list[Reason]:
    """Why two figures may not be ranked against each other; empty if they may.

    Checked in this order: what is counted, whether it is a yearly rate, the part of the
    project, the length of the period, the definition (status `D` or a break), the term.
    """
    found: list[Reason] = []
    if one.indicator_id != other.indicator_id:
        found.append("indicator")
    if (one.unit == YEARLY) != (other.unit == YEARLY):
        found.append("per-year")
    if one.scope != other.scope:
        found.append("successor" if "successor" in (one.scope, other.scope) else "scope")
    if "successor" not in (one.scope, other.scope) and span(one) != span(other):
        found.append("span")
    if {one.status, other.status} & {"D", "B"}:
        found.append("definition")
    return found


def span(figure: Figure) -> float | None:
    """The length of a figure's period in years; None where a source leaves its start open."""
    start, slash, end = figure.period.strip("~?").partition("/")
    if not slash:
        return 0.0
    first, last = _moment(start, at_end=False), _moment(end, at_end=True)
    return None if first is None or last is None else round(last - first, 2)


def _moment(code: str, *, at_end: bool) -> float | None:
    found = re.fullmatch(r"(?:FY)?(\d{4})(?:-(mid|\d\d))?(?:-\d\d)?", code)
    if not found:
        return None
    year, part = int(found[1]), found[2]
    if not part:
        return year + (1.0 if at_end and "FY" in code else 0.0)
    return year + 0.5 if part == "mid" else year + int(part) / MONTHS
