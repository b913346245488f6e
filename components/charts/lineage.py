"""What became of the nineteen in the second term: certain and inferred told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from components.charts.spoken import one_by_one
from components.drawing.ties import Flow, Tie
from components.tables import Row, Table
from model.entities import SURE

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping
    from typing import Any

    from components.view import View

COLUMNS = ("id", "fields", "project", "successor", "kind", "relation", "doubt")
SECOND_TERM = (2006, 2007)
"""The years in which the number of projects of the second term was printed."""


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """One row a step: whose, its fields, short names, the relation, whether it is inferred."""
    del screen
    return pd.DataFrame(
        [
            (
                step.project_id,
                view.atlas.projects[step.project_id].fields if step.project_id else (),
                view.project_name(step.project_id) if step.project_id else "",
                step.successor[view.language],
                step.relation,
                view.words(f"relation.{step.relation}"),
                step.provenance.certainty not in SURE,
            )
            for step in view.atlas.lineage
        ],
        columns=list(COLUMNS),
    )


def finding(view: View) -> str:
    """How many became how many, and how many steps are inferred."""
    frame = query(view)
    steps = frame[frame["project"] != ""]
    named = {
        kind: steps.loc[steps["kind"] == kind, "project"].nunique()
        for kind in ("continued", "renamed", "merged", "split")
    }
    return view.words(
        "lineage.finding",
        before=steps["project"].nunique(),
        **named,
        doubts=int(frame["doubt"].sum()),
        count=len(frame),
    )


def subtitle(view: View) -> str:
    """How many METI counts in the second term, and that this is a sequence, not a cause."""
    counts = view.listed(
        view.words("lineage.count", period=view.period(one.period), said=view.quantity(one))
        for one in view.atlas.observations.values()
        if one.subject_type == "programme"
        and one.indicator_id == "projects"
        and one.preferred
        and one.period.single
        and one.period.tail
        and one.period.tail.year in SECOND_TERM
    )
    return view.words("lineage.subtitle", counts=counts)


def alt(view: View) -> str:
    """The finding, then every step in words."""
    steps = (_said(view, row) for row in query(view).to_dict("records"))
    return one_by_one(view, finding(view), steps)


def _said(view: View, row: Mapping[Hashable, Any]) -> str:
    """A step in words; what is new has none before it."""
    before, relation, after = row["project"], row["relation"], row["successor"]
    if not before:
        return view.words("sign.told", what=after, said=relation)
    return view.words("lineage.step", earlier=before, relation=relation, later=after)


def table(view: View) -> Table:
    """One row a step."""
    return Table(
        view.heads(
            "evidence.project", "challenges.relation", "challenges.successor", "table.certainty"
        ),
        tuple(
            Row(
                (
                    view.project_name(step.project_id) if step.project_id else "",
                    view.words(f"relation.{step.relation}"),
                    step.successor[view.language],
                    view.words(f"certainty.{step.provenance.certainty}"),
                ),
                provenance=step.provenance,
            )
            for step in view.atlas.lineage
        ),
    )


def figure(view: View, screen: str) -> Flow:
    """The nineteen at the left, their successors at the right, a tie for each step."""
    frame = query(view, screen)
    steps = frame[frame["project"] != ""]
    ties = tuple(
        Tie(
            row["id"],
            row["project"],
            row["relation"],
            row["successor"],
            certain=not row["doubt"],
            fields=row["fields"],
            language=view.language,
        )
        for row in steps.to_dict("records")
    )
    new = tuple(frame.loc[frame["project"] == "", "successor"])
    return Flow.of(ties, new, alt(view), view.selection.id)
