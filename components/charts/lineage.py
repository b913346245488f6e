"""What became of the nineteen in the second term: certain and inferred told apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from markupsafe import Markup

from components.charts.picture import picture, wrapped
from components.tables import Row, Table

if TYPE_CHECKING:
    from components.medium import Medium
    from components.picture import Picture
    from components.view import View

COLUMNS = ("project", "successor", "kind", "relation", "doubt")
WIDTHS = {"phone": 370, "desk": 860, "hall": 860, "forum": 930}
STEPS = {"phone": 40, "desk": 40, "hall": 40, "forum": 19}
"""Pixels from one name to the next; in a hall the picture is drawn twice as large."""
SIDES = {"phone": (0.36, 0.36), "desk": (0.36, 0.36), "hall": (0.36, 0.36), "forum": (0.24, 0.6)}
"""The share of the width that the names at the left and at the right have."""
TOP, LINE = 20, 15
LETTERS = {"phone": 7.4, "desk": 8.2, "hall": 8.2, "forum": 7.4}
"""Width of a narrow letter, in pixels: room for a wide face, but one line a name in a hall."""
SURE = ("stated", "read")
SECOND_TERM = (2006, 2007)
"""The years in which the number of projects of the second term was printed."""


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """One row a step: short names, the relation in words, whether it is inferred."""
    del screen
    return pd.DataFrame(
        [
            (
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
    counts = view.words("list_join").join(
        view.words("series.point", period=view.period(one.period), said=view.quantity(one))
        for one in view.atlas.figures.values()
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
    steps = "; ".join(
        " ".join(row[part] for part in ("project", "relation", "successor") if row[part])
        for row in query(view).to_dict("records")
    )
    return view.words("series.alt", finding=finding(view), points=steps)


def table(view: View) -> Table:
    """One row a step."""
    heads = ("evidence.project", "challenges.relation", "challenges.successor", "table.certainty")
    return Table(
        tuple(view.words(head) for head in heads),
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


def still(view: View, screen: str, mode: str, _: Medium) -> Picture:
    """The nineteen at the left, their successors at the right, a line for each step."""
    frame, width = query(view, screen), WIDTHS[screen]
    left = [name for name in dict.fromkeys(frame["project"]) if name]
    step, (inner, outer) = STEPS[screen], (width * share for share in SIDES[screen])
    places = {name: TOP + step * number for number, name in enumerate(left)}
    right = _spread(frame, places, TOP + step * (len(left) - 1))
    body = [
        Markup('<path class="tie{}" d="M{} {}C{} {} {} {} {} {}"><title>{}</title></path>').format(
            " doubt" if row["doubt"] else "",
            *_curve(inner, float(places[row["project"]]), width - outer, right[row["successor"]]),
            f"{row['project']} — {row['relation']} — {row['successor']}",
        )
        for row in frame.to_dict("records")
        if row["project"]
    ]
    for name, y in places.items():
        body.append(_name(name, inner - 8, y, "end", round(inner / LETTERS[screen])))
    for name, at in right.items():
        body.append(_name(name, width - outer + 8, at, "left", round(outer / LETTERS[screen])))
    return picture(body, (width, TOP + step * len(left)), alt(view), mode)


def _spread(frame: pd.DataFrame, places: dict[str, int], lowest: int) -> dict[str, float]:
    """The successors at the height of what came before them, evenly spaced."""
    wanted = {
        str(name): pd.Series([places.get(project, lowest) for project in rows["project"]]).mean()
        for name, rows in frame.groupby("successor", sort=False)
    }
    order = sorted(wanted, key=lambda name: wanted[name])
    step = (lowest - TOP) / max(len(order) - 1, 1)
    return {name: round(TOP + step * number, 1) for number, name in enumerate(order)}


def _curve(x: float, y: float, to_x: float, to_y: float) -> tuple[float, ...]:
    middle = round((x + to_x) / 2, 1)
    return x, y, middle, y, middle, to_y, to_x, to_y


def _name(name: str, x: float, y: float, side: str, letters: int) -> Markup:
    lines = wrapped(name, letters)
    first = y + 4 - LINE * (len(lines) - 1) / 2
    return Markup("").join(
        Markup('<text class="{}" x="{:.1f}" y="{:.1f}">{}</text>').format(
            side, x, first + LINE * number, line
        )
        for number, line in enumerate(lines)
    )
