"""Whether two observations may be set side by side, and if not, why: in codes, not in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from model.entities import Observation

Reason = Literal["indicator", "per-year", "scope", "span", "date", "definition", "successor"]
YEARLY = "products-per-year"


def reasons(one: Observation, other: Observation) -> list[Reason]:
    """Why two observations may not be ranked against each other; empty if they may.

    Checked in this order: what is counted, whether it is a yearly rate, the part of the
    project or the term, the length of the period or else its date, the definition (status
    `D` or a break). Only of one and the same date may two be ranked.
    """
    found: list[Reason] = []
    if one.indicator_id != other.indicator_id:
        found.append("indicator")
    if (one.unit == YEARLY) != (other.unit == YEARLY):
        found.append("per-year")
    if one.scope != other.scope:
        found.append("successor" if "successor" in (one.scope, other.scope) else "scope")
    if "successor" not in (one.scope, other.scope) and str(one.period) != str(other.period):
        found.append("span" if span(one) != span(other) else "date")
    if {one.status, other.status} & {"D", "B"}:
        found.append("definition")
    return found


def span(observation: Observation) -> float | None:
    """The length of a range in years, 0 for a date however exact, None for an open end."""
    return 0.0 if observation.period.single else observation.period.years
