"""The chosen project at a glance: what it is, who carries it, what became of it, its region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components import formats
from components.charts import regional
from components.content import compare_chooser
from components.content.phrases import NARROW, amount, cite, labelled, story
from components.content.project_table import COLUMNS
from components.content.section import Section
from components.inline import Link, Said, joined, pieces
from model.footing import footings
from model.projects import product_share
from model.regions import bureau_areas
from model.specialisation import PRODUCT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.content.section import Fact
    from components.inline import Phrase
    from components.view import View
    from model.entities import Project
    from model.observation import Observation

RANKED, SHOWN = 5, 3
"""How many observations are worth showing of a project, and how many of them at once."""
LINES = ("field", "body", "fate")
"""What the card says in words, as the table of all projects says it."""


def section(view: View) -> Section | None:
    """The card of the chosen project; None where none is chosen."""
    project = view.atlas.projects.get(view.selection.id)
    if project is None:
        return None
    other = "en" if view.language == "ja" else "ja"
    ranked = observations(view, project)
    shown, more = ranked[:SHOWN], ranked[SHOWN:]
    return Section(
        "card",
        view,
        project.name(view.language),
        role="card",
        above=(_close(view),),
        other=project.name(other),
        lead=_led(view, project),
        facts=tuple(_fact(view, one) for one in shown),
        points=(*_more(view, more), *_lines(view, project), *_region(view, project)),
        onward=tuple(_onward(view, project)),
        absent="" if shown else view.words("card.nothing"),
    )


def observations(view: View, project: Project) -> list[Observation]:
    """The observations most worth showing of a project, in the order the package gives them."""
    own = view.atlas.observations_by_project.get(project.project_id, ())
    ranked = [one for one in own if one.headline is not None and one.value is not None]
    return sorted(ranked, key=lambda one: one.headline or 0)[:RANKED]


def _close(view: View) -> Link:
    away = view.selection.but(id="")
    return Link("×", away, key="card-close", role="close", label=view.words("card.close"))


def _led(view: View, project: Project) -> Phrase:
    """Who leads it, and that it is not settled where it is not."""
    bureau = view.atlas.bureaus[project.bureau_id][view.language]
    doubt = () if project.settled else (" ", Said(view.words("project.unsettled"), "doubt"))
    return (Said(bureau, "quiet"), *doubt)


def _fact(view: View, observation: Observation) -> Fact:
    """An observation without its date, but with what it covers where that is not the project."""
    note = view.words(f"scope.{observation.scope}") if observation.scope in NARROW else ""
    return labelled(view, observation, view.indicator(observation), note)


def _more(view: View, more: Sequence[Observation]) -> Iterator[Phrase]:
    """What else is worth showing, in one line."""
    told: list[Phrase] = [(view.indicator(one), " ", *amount(view, one)) for one in more]
    if told:
        yield Said(view.words("card.more"), "kind"), " ", *joined(told, view.words("list_join"))


def _lines(view: View, project: Project) -> Iterator[Phrase]:
    """Its fields, its body, what became of it; a blank says so."""
    for name in LINES:
        said = COLUMNS[name](view, project) or (Said(view.words("list.none"), "absent"),)
        yield (Said(view.words(f"projects.{name}"), "kind"), " ", *pieces(said))


def _region(view: View, project: Project) -> Iterator[Phrase]:
    """The area of the bureau that leads it, never the project itself, in one line."""
    share = product_share(view.atlas, project)
    if share is None:
        return
    about = view.atlas.statistics.kinds[PRODUCT]
    area = bureau_areas(view.atlas)[project.bureau_id]
    door = Link(regional.area_name(view, area), view.to("regions", id=project.bureau_id))
    told = view.words("card.product", share=formats.percent(share, view.words))
    told = view.listed((told, *_industries(view, project)))
    source = cite(about.provenance, about.name[view.language])
    yield Said(view.words("card.region"), "kind"), " ", door, view.words("sign.colon"), told, source


def _industries(view: View, project: Project) -> Iterator[str]:
    """The industries of its fields of which that can be said, against the nation."""
    for one in footings(view.atlas):
        its = one.bureau_id == project.bureau_id and one.field in project.fields
        if its and one.standing and one.standing.sure and one.standing.value:
            name = view.atlas.statistics.kinds[one.standing.statistic_id].name[view.language]
            times = formats.quotient(one.standing.value, view.words)
            said = view.words("region.times", said=times)
            yield view.words("card.industry", industry=name, said=said)


def _onward(view: View, project: Project) -> Iterator[Link]:
    key = project.project_id
    opened = view.to("project", id=key)
    yield Link(view.words("card.open"), opened, key="open-record", role="button primary")
    if case := view.atlas.case_of(key):
        yield story(view, case, role="button")
    if view.atlas.statistics:
        yield compare_chooser.way(view, key, role="button")
