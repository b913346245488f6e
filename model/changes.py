"""What differs between two versions of the record, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from data.versions import order

if TYPE_CHECKING:
    from collections.abc import Iterable

    from model.atlas import Atlas
    from model.observation import Observation
    from model.programme import Change

TABLES = ("observations", "budget")
"""The tables whose rows are observations."""


@dataclass(frozen=True, slots=True)
class Difference:
    """An observation that is another in a later version.

    Attributes:
        observation_id: which one.
        then: as it was, None where the earlier version does not have it.
        now: as it is, None where the later version does not have it.
        changes: why, from the list of changes, from old to new.
    """

    observation_id: str
    then: Observation | None
    now: Observation | None
    changes: tuple[Change, ...]


def differences(then: Atlas, now: Atlas, ids: Iterable[str]) -> tuple[Difference, ...]:
    """What differs between two versions in what observations say, in the order given."""
    found = (difference(then, now, one) for one in dict.fromkeys(ids))
    return tuple(one for one in found if one)


def difference(then: Atlas, now: Atlas, observation_id: str) -> Difference | None:
    """How an observation differs between two versions; None where it says the same."""
    before, after = (atlas.observations.get(observation_id) for atlas in (then, now))
    if before == after or (before and after and _said(before) == _said(after)):
        return None
    why = (
        one for one in changes_of(now, observation_id) if order(one.version) > order(then.version)
    )
    return Difference(observation_id, before, after, tuple(why))


def changes_of(atlas: Atlas, observation_id: str) -> tuple[Change, ...]:
    """What the list of changes says of an observation, from old to new."""
    found = (one for one in atlas.changes if one.row_id == observation_id and one.table in TABLES)
    return tuple(sorted(found, key=lambda one: order(one.version)))


def _said(one: Observation) -> tuple[object, ...]:
    """What an observation says: how much of what, of whom, when, by whom."""
    much = one.value, one.qualifier, one.status, one.unit, one.origin
    what = one.indicator_id, one.subject_id, one.scope, one.period, one.preferred
    return *much, *what, one.provenance.source_ids
