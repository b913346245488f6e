"""One number on record, with all that is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from model.comparable import BUDGET, DOUBTFUL, PLANS, TOTAL, YEARLY, Comparable, reach
from model.terms import term

if TYPE_CHECKING:
    from data.period import Period
    from model.comparable import Reason
    from model.entities import Provenance

COMPUTED = "computed"
"""The kind of a number that we computed: no source prints it, and no code list has it."""
OWN = ("whole", "part", "body")
"""Scopes of what is said of a project of the first term, or of a part or body of it."""


@dataclass(frozen=True, slots=True)
class Observation:
    """One number on record, or one number looked for and not found (`value` is then None)."""

    observation_id: str
    subject_type: str
    subject_id: str
    project_ids: tuple[str, ...]
    indicator_id: str
    scope: str
    period: Period
    value: float | None
    qualifier: str
    status: str
    origin: str
    unit: str
    formula: str
    inputs: tuple[str, ...]
    preferred: bool
    conflict_id: str
    headline: int | None
    provenance: Provenance
    search_id: str = ""

    @property
    def comparable(self) -> Comparable:
        """It as the guard of comparisons sees it."""
        return _comparable(self)

    @property
    def sought(self) -> bool:
        """Whether it was looked for and not found, which is not "no line of its own"."""
        return self.status == "O"

    @property
    def computed(self) -> bool:
        """Whether we computed it: no source prints it."""
        return self.origin == "derived"

    @property
    def kind(self) -> str:
        """What kind of number it is: `COMPUTED`, else its status in small letters."""
        return COMPUTED if self.computed else self.status.lower()

    @property
    def stands(self) -> bool:
        """Whether it is a figure, and the one to show where sources differ."""
        return self.value is not None and self.preferred

    @property
    def of_first_term(self) -> bool:
        """Whether it speaks of a project (a part, a body of it) in the first term."""
        return self.scope in OWN and term(self.period) == "first"

    @property
    def beyond(self) -> bool:
        """Whether it is no project's own figure: of a successor, of a later term, or context."""
        return self.scope not in OWN or term(self.period) == "later"


def _comparable(observation: Observation) -> Comparable:
    """An observation as the guard sees it."""
    indicator, money = observation.indicator_id, observation.indicator_id.startswith(BUDGET)
    low, high = reach(observation.value, observation.qualifier)
    added = observation.computed and "+" in observation.formula
    return Comparable(
        observation.value,
        low,
        high,
        f"{BUDGET}{observation.unit}" if money else indicator,
        observation.subject_id,
        indicator.removeprefix(BUDGET) if money and indicator != TOTAL else "",
        observation.scope,
        observation.period,
        observation.unit == YEARLY,
        PLANS.get(observation.qualifier) or PLANS.get(observation.status, "result"),
        observation.status in ("D", "B"),
        frozenset(observation.inputs) if added else frozenset(),
        doubts=_doubts(observation),
    )


def _doubts(observation: Observation) -> tuple[Reason, ...]:
    """That no source says it, or a weak one; a blank is in no doubt."""
    if observation.value is None:
        return ()
    unread = observation.status == "V" or observation.provenance.certainty in DOUBTFUL
    found: list[Reason] = ["unread"] if unread else []
    return (*found, "weak") if observation.status == "U" else tuple(found)
