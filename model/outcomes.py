"""What came of the projects: counts of the first term by definition, and those beyond it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from model.comparability import verdict
from model.coverage import covered_indicators
from model.evidence import figures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from model.atlas import Atlas
    from model.comparability import Reason
    from model.entities import Indicator
    from model.observation import Observation

GROUP = "outcome"
"""The group of the indicators that count what came of a project."""
LAUNCHED, SUPPORTED, PRODUCTS = "ventures-launched", "ventures-supported", "products-per-year"
LATER_VENTURES, LATER_PRODUCTS = "venture-cases", "new-products"
"""How sources of the second term count ventures and products: other definitions."""
TIMES, SALES = "times", "growth-sales"
"""The unit of multiples of a start, and the one that a strand's title says."""
ORDER = (LAUNCHED, SUPPORTED, "listings")
"""The outcomes that come first; the others follow as the package has them."""
TARGET, RESULT = "new-businesses", "new-businesses-result"


def outcomes(atlas: Atlas) -> Sequence[Indicator]:
    """What came of the projects in the first term, one indicator a definition."""
    found = [one for one in covered_indicators(atlas) if one.group == GROUP]
    places = {indicator_id: number for number, indicator_id in enumerate(ORDER)}
    return sorted(found, key=lambda one: places.get(one.indicator_id, len(ORDER)))


def first_term(atlas: Atlas, indicator_id: str) -> tuple[Observation, ...]:
    """The counts of one outcome that projects, areas and bodies reported in the first term."""
    return tuple(
        observation
        for observation in atlas.observations.values()
        if observation.indicator_id == indicator_id
        and observation.stands
        and observation.of_first_term
        and observation.project_ids
    )


def of_successors(atlas: Atlas, indicator_id: str) -> tuple[Observation, ...]:
    """The counts of one outcome that successors of projects reported in the second term."""
    return tuple(
        observation
        for observation in figures(atlas.observations.values())
        if observation.indicator_id == indicator_id
        and observation.stands
        and observation.scope == "successor"
        and observation.project_ids
    )


def grown(atlas: Atlas) -> list[Observation]:
    """How much strands of projects had grown: multiples of their start, strand by strand."""
    found = (
        one
        for one in others(atlas)
        if one.unit == TIMES and one.subject_id in atlas.areas and one.stands and one.beyond
    )
    return sorted(found, key=lambda one: (one.subject_id, one.indicator_id))


def others(atlas: Atlas) -> list[Observation]:
    """The other outcomes on record, the first term's before those beyond it."""
    shown = {one.indicator_id for one in outcomes(atlas)}
    found = [
        observation
        for observation in figures(atlas.observations.values())
        if atlas.indicators[observation.indicator_id].group == GROUP
        and observation.project_ids
        and not (observation.indicator_id in shown and observation.of_first_term)
    ]
    return sorted(found, key=lambda one: one.beyond)


def apart(atlas: Atlas) -> list[Reason]:
    """Why outcomes may not be ranked against the leading one, each reason once."""
    leading = first_term(atlas, LAUNCHED)
    found = [
        reason
        for indicator in outcomes(atlas)
        for one in first_term(atlas, indicator.indicator_id)
        for other in leading
        if one != other
        for reason in verdict(one, other).reasons
    ]
    return list(dict.fromkeys(found))
