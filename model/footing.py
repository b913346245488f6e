"""Where a bureau put a project on a field: whether its area has more of the field's industry.

The area's structure, before and beside the project; never what the project did.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from model.regions import bureau_areas
from model.standing import standing

if TYPE_CHECKING:
    from model.atlas import Atlas
    from model.standing import Standing

Verdict = Literal["more", "about", "less", "unsure", "none"]
VERDICTS: tuple[Verdict, ...] = ("more", "about", "less", "unsure", "none")
"""Specialised in the industry, about as the nation, less than it, not to be said, no industry."""


@dataclass(frozen=True, slots=True)
class Footing:
    """A field that a bureau's projects are filed under, and the area's standing in its industry.

    Attributes:
        bureau_id: the bureau.
        field: the field.
        project_ids: the bureau's projects on it, in the order of the list.
        settled: whether one of them is known to have existed under it.
        standing: in the industry of the field; None for a field without one.
    """

    bureau_id: str
    field: str
    project_ids: tuple[str, ...]
    settled: bool
    standing: Standing | None

    @property
    def verdict(self) -> Verdict:
        """How the area stands in the field's industry."""
        if self.standing is None:
            return "none"
        return (self.standing.side or "unsure") if self.standing.sure else "unsure"


@lru_cache(maxsize=4)
def footings(atlas: Atlas) -> tuple[Footing, ...]:
    """Every field of every bureau's projects, bureau after bureau."""
    return tuple(
        _footing(atlas, bureau, field)
        for bureau in bureau_areas(atlas)
        for field in dict.fromkeys(
            field for project in atlas.by_bureau.get(bureau, ()) for field in project.fields
        )
    )


def _footing(atlas: Atlas, bureau: str, field: str) -> Footing:
    projects = [one for one in atlas.by_bureau[bureau] if field in one.fields]
    industry = atlas.statistics.field_industries[field].statistic_id
    return Footing(
        bureau,
        field,
        tuple(one.project_id for one in projects),
        any(one.settled for one in projects),
        standing(atlas, industry, bureau_areas(atlas)[bureau], "quotient") if industry else None,
    )
