"""The Atlas: headline figures, the controls of the map with the card, the list."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from components import atlas_list
from components.menus import Menu, menu
from components.theme import SEVERAL, UNSETTLED, mark_field
from model.selection import FIELDS, LAYERS

if TYPE_CHECKING:
    from markupsafe import Markup

    from components.view import View
    from model.record import Figure, Project

CARD_FIGURES = 5


@dataclass(frozen=True, slots=True)
class Fact:
    """A headline number: what it counts, the figure behind it, whether its unit shows."""

    label: str
    figure: Figure
    unit: bool


HEADLINE = {
    "industrial-cluster-projects": "projects",
    "industrial-cluster-firms": "firms",
    "industrial-cluster-university-researchers": "researchers",
    "industrial-cluster-bureau-staff": "staff",
    "fy2004-total": "budget",
}
"""The band's figures by id, each with the words that say what it counts."""

DOLLARS = "industrial-cluster-budget-dollars"


def blocks(view: View) -> dict[str, Markup]:
    """The blocks of the Atlas."""
    shown = atlas_list.rows(view)
    finding = atlas_list.finding(view, shown)
    project = view.atlas.projects.get(view.selection.id)
    return {
        "headline": view.render("headline.html", groups=headline_facts(view)),
        "controls": view.render(
            "map_controls.html", layers=LAYERS, menus=_menus(view), legend=_legend(view)
        ),
        **({"card": _card(view, project)} if project else {}),
        "map_foot": view.render("map_foot.html", figure_id="atlas-map"),
        "list": view.render(
            "list.html",
            finding=finding,
            subtitle=view.words(f"list.{view.selection.layer}.subtitle"),
            groups=[
                (bureau, list(group))
                for bureau, group in groupby(shown, key=lambda row: row.project.bureau_id)
            ],
        ),
    }


def _card(view: View, project: Project) -> Markup:
    return view.render("card.html", project=project, figures=card_figures(view, project))


def card_figures(view: View, project: Project) -> list[Figure]:
    """The figures most worth showing of a project, in the order the package gives them."""
    own = view.atlas.figures_by_project.get(project.project_id, ())
    ranked = [figure for figure in own if figure.headline is not None and figure.value is not None]
    return sorted(ranked, key=lambda figure: figure.headline or 0)[:CARD_FIGURES]


def headline_facts(view: View) -> list[Fact]:
    """The programme's numbers of the band, in the order of their ranks."""
    known = view.atlas.figures
    ranked = [known[key] for key in HEADLINE if key in known and known[key].headline is not None]
    dollars = view.quantity(known[DOLLARS]) if DOLLARS in known else ""
    return [
        Fact(
            view.words(f"headline.{HEADLINE[figure.figure_id]}", dollars=dollars),
            figure,
            unit=HEADLINE[figure.figure_id] == "budget",
        )
        for figure in sorted(ranked, key=lambda figure: figure.headline or 0)
    ]


def _menus(view: View) -> list[Menu]:
    words = view.words
    bureaus = [(key, name[view.language]) for key, name in view.atlas.bureaus.items()]
    fields = [(field, words(f"field.{field}.name")) for field in FIELDS]
    return [
        menu(view, "bureau", words("map.all_bureaus"), bureaus),
        menu(view, "field", words("map.all_fields"), fields),
    ]


def _legend(view: View) -> list[str]:
    used = {mark_field(project) for project in view.atlas.projects.values()}
    return [field for field in (*FIELDS, SEVERAL, UNSETTLED) if field in used]
