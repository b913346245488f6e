"""What came of the first term: a strip a definition, and the roll of the projects beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.charts import counted
from components.drawing.strips import Enrolled, Roll
from model.outcomes import LAUNCHED, SUPPORTED, first_term, outcomes

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from components.tables import Table
    from components.view import View
    from model.entities import Indicator
    from model.observation import Observation


def wanted(view: View) -> Sequence[Indicator]:
    """The outcomes that a view shows: the one that its link names, else all."""
    every = outcomes(view.atlas)
    return [one for one in every if one.indicator_id == view.selection.indicator] or every


def observations(view: View) -> list[Observation]:
    """The counts on record, strip by strip."""
    return [
        observation
        for indicator in wanted(view)
        for observation in first_term(view.atlas, indicator.indicator_id)
    ]


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """One strip an outcome; see `STRIPS`."""
    del screen
    rows = []
    for indicator in wanted(view):
        found = first_term(view.atlas, indicator.indicator_id)
        rows += [counted.line(view, one) for one in found] or [counted.blank(view, indicator)]
    return counted.frame(rows)


def finding(view: View) -> str:
    """Which projects launched ventures and which helped some, or of whom the chosen outcome is."""
    if len(wanted(view)) == 1:
        return _chosen(view)
    said = [
        view.words(
            f"outcomes.{observation.indicator_id}",
            name=view.project_name(observation.project_ids[0]),
            count=view.count(observation),
        )
        for indicator_id in (LAUNCHED, SUPPORTED)
        for observation in first_term(view.atlas, indicator_id)
    ]
    return view.words("outcomes.and").join(said)


def _chosen(view: View) -> str:
    """The counts of the one outcome that is shown, each with whose it is; or that none is known."""
    words, (indicator,) = view.words, wanted(view)
    said = [
        words(
            "case.finding",
            name=view.owner(one),
            outcomes=words(f"outcome.{indicator.indicator_id}", count=view.count(one)),
        )
        for one in observations(view)
    ]
    none = words(
        "series.point", period=indicator.name[view.language], said=words("outcomes.absent")
    )
    return words("outcomes.and").join(said) or none


def reporting(view: View) -> set[str]:
    """The projects of which an outcome of the first term is on record."""
    return {project_id for one in observations(view) for project_id in one.project_ids}


def subtitle(view: View) -> str:
    """Of how many projects an outcome is on record, and what the strips are."""
    reported, count = len(reporting(view)), len(view.atlas.projects)
    return view.words("outcomes.subtitle", reported=reported, count=count)


def alt(view: View) -> str:
    """The finding, every count, and that the others have none on record."""
    said = counted.alt(view, finding(view), observations(view))
    return view.words("outcomes.alt", said=said, coverage=subtitle(view))


def table(view: View) -> Table:
    """One row a count."""
    return counted.table(view, observations(view))


def figure(view: View, screen: str) -> Roll:
    """The strips and the roll."""
    names, words = tuple(_enrolled(view, one) for one in view.atlas.projects), view.words
    said = words("outcomes.roll"), words("outcomes.absent"), view.selection.id
    return Roll.of(query(view, screen), alt(view), names, said, view.language)


def _enrolled(view: View, project_id: str) -> Enrolled:
    """A project in the roll: whether an outcome is on record of it, or of which part of it."""
    theirs = [one for one in observations(view) if project_id in one.project_ids]
    name, words = view.project_name(project_id), view.words
    part = (
        ""
        if any(not view.area_name(one) for one in theirs)
        else view.listed(dict.fromkeys(map(view.area_name, theirs)))
    )
    note = words("outcomes.part", area=part) if part else ""
    state = note or words("outcomes.present" if theirs else "outcomes.absent")
    label = words("series.point", period=name, said=state)
    return Enrolled(project_id, name, label, note, known=bool(theirs))
