"""Projects and areas side by side: which counts stand in a row, and which of them compare."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from model.comparability import verdict
from model.coverage import newest, part_observation
from model.regions import bureau_areas
from model.specialisation import PRODUCT
from model.standing import POPULATION, UNIVERSITIES, standing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from model.atlas import Atlas
    from model.comparability import Verdict
    from model.comparable import Compared
    from model.observation import Observation
    from model.regions import Region
    from model.standing import Standing
    from model.subject import Subject

PARTICIPANTS = (("firms",), ("universities", "educational-institutions"))
"""Who takes part: what is near enough to be set side by side stands in one row."""
PARTICIPATING = tuple(one for kind in PARTICIPANTS for one in kind)
VENTURES = ("ventures-launched", "ventures-supported")
SIZES = (POPULATION, PRODUCT, "manufacturing", UNIVERSITIES)
"""The statistics by which the regions behind subjects stand side by side."""
FEWEST = 2
"""Of how many a comparison begins."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two cells of a row that both hold a number.

    Attributes:
        left, right: their places.
        verdict: how the left one stands to the right one.
    """

    left: int
    right: int
    verdict: Verdict

    @property
    def sound(self) -> bool:
        """Whether the two may be compared."""
        return self.verdict.sound


@dataclass(frozen=True, slots=True)
class Counts:
    """A row of counts.

    Attributes:
        indicator_ids: what is counted; several where neighbours count what is only near.
        cells: the count of each subject, None where none is on record.
    """

    indicator_ids: tuple[str, ...]
    cells: tuple[Observation | None, ...]

    @property
    def mixed(self) -> bool:
        """Whether its cells count different things."""
        return len({one.indicator_id for one in self.cells if one}) > 1

    def pairs(self) -> tuple[Pair, ...]:
        """Every two of its counts."""
        return _pairs([(place, one) for place, one in enumerate(self.cells) if one])

    def comparable(self) -> tuple[int, ...]:
        """The places of the most counts of which each compares with each; none for fewer than two.

        Of several such groups the first. A number may stand in it twice.
        """
        sound = {(one.left, one.right) for one in self.pairs() if one.sound}
        places = [place for place, one in enumerate(self.cells) if one]
        for size in range(len(places), FEWEST - 1, -1):
            for group in combinations(places, size):
                both = {*combinations(group, 2)}
                if both & sound and all(map(self._same, both - sound)):
                    return group
        return ()

    def _same(self, two: tuple[int, int]) -> bool:
        """Whether one number stands in two cells: a project may have it of an area beside it."""
        return self.cells[two[0]] is self.cells[two[1]]


@dataclass(frozen=True, slots=True)
class Regions:
    """A row of regions by one statistic.

    Attributes:
        statistic_id: what is compared.
        cells: each region by it.
    """

    statistic_id: str
    cells: tuple[Standing, ...]

    def pairs(self) -> tuple[Pair, ...]:
        """Every two of them."""
        return _pairs([*enumerate(self.cells)])


@lru_cache(maxsize=256)
def counts(subjects: tuple[Subject, ...]) -> tuple[Counts, ...]:
    """The rows of participants, then of outcomes, as far as a subject has a count of it.

    An outcome that the coverage table has no column for makes a row where two have it.
    """
    atlas = subjects[0].atlas
    outcomes = [one.indicator_id for one in atlas.indicators.values() if one.group == "outcome"]
    others = ((one,) for one in outcomes if one not in VENTURES)
    kinds = (*PARTICIPANTS, VENTURES, *others)
    return tuple(row for kind in kinds for row in _rows(subjects, kind) if _worth(atlas, row))


def participants(subjects: tuple[Subject, ...]) -> tuple[Counts, ...]:
    """The rows of who takes part."""
    return tuple(row for row in counts(subjects) if row.indicator_ids[0] in PARTICIPATING)


def counted(subject: Subject, indicator_id: str) -> Observation | None:
    """The count of a subject in the first term: its own, its body's, else one of a part of it."""
    if subject.area:
        return newest(subject.observations(), indicator_id)
    atlas, project_id = subject.atlas, subject.project.project_id
    whole = atlas.observation(project_id, indicator_id)
    return whole or part_observation(atlas, project_id, indicator_id)


def regions(subjects: Sequence[Subject]) -> Mapping[Region, tuple[Subject, ...]]:
    """The areas of the lead bureaus, each once, with the subjects that it stands behind."""
    areas = [bureau_areas(one.atlas)[one.project.bureau_id] for one in subjects]
    both = list(zip(areas, subjects, strict=True))
    return {area: tuple(one for other, one in both if other == area) for area in areas}


@lru_cache(maxsize=256)
def standings(subjects: tuple[Subject, ...]) -> tuple[Regions, ...]:
    """The regions by their sizes, then by the industries of the subjects' fields."""
    atlas, areas = subjects[0].atlas, tuple(regions(subjects))
    industries = (
        atlas.statistics.field_industries[field].statistic_id
        for subject in subjects
        for field in subject.project.fields
    )
    ids = dict.fromkeys((*SIZES, *filter(None, industries)))
    return tuple(_measured(atlas, one, areas) for one in ids)


def _measured(atlas: Atlas, statistic_id: str, areas: Sequence[Region]) -> Regions:
    return Regions(statistic_id, tuple(standing(atlas, statistic_id, one) for one in areas))


def shared_fields(subjects: Sequence[Subject]) -> Mapping[str, tuple[Subject, ...]]:
    """The fields that several subjects have, with those that have them."""
    fields = dict.fromkeys(field for one in subjects for field in one.project.fields)
    having = {
        field: tuple(one for one in subjects if field in one.project.fields) for field in fields
    }
    return {field: found for field, found in having.items() if len(found) > 1}


def _rows(subjects: Sequence[Subject], kind: tuple[str, ...]) -> Iterator[Counts]:
    """One row for what is near; a row each where a subject has more than one of it."""
    rows = [Counts((one,), tuple(counted(subject, one) for subject in subjects)) for one in kind]
    columns = list(zip(*(row.cells for row in rows), strict=True))
    if any(sum(one is not None for one in column) > 1 for column in columns):
        yield from rows
        return
    cells = tuple(next(filter(None, column), None) for column in columns)
    named = tuple(row.indicator_ids[0] for row in rows if any(row.cells))
    yield Counts(named or kind, cells)


def _worth(atlas: Atlas, row: Counts) -> bool:
    """Whether a row has enough to be shown."""
    held = sum(one is not None for one in row.cells)
    covered = any(atlas.indicators[one].coverage for one in row.indicator_ids)
    return held >= (1 if covered else FEWEST)


def _pairs(held: Sequence[tuple[int, Compared]]) -> tuple[Pair, ...]:
    """Every two of some numbers, by their places; a number is not held against itself."""
    return tuple(
        Pair(left, right, verdict(one, other))
        for (left, one), (right, other) in combinations(held, 2)
        if one is not other
    )
