"""All projects: the bureaus by fields as a matrix of their names, and the same as a long table."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from components.content import project_table
from components.content.layout import place
from components.content.section import Controls, Section, downloads
from components.inline import Badge, Link, Said, joined
from components.tables import Row, Table
from model.entities import READ
from model.pages import REGIONS
from model.projects import doubtful, filed, known, most
from model.selection import FIELDS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from components.inline import Inline, Phrase
    from components.view import View
    from model.entities import Project

LAYOUT = ("matrix", place("wide", "table"))


def sections(view: View) -> tuple[Section | None, ...]:
    """The sections of the page."""
    return _matrix(view), project_table.section(view)


def _matrix(view: View) -> Section:
    """Which bureau leads what in which field; what an empty cell means is said once."""
    words, placed = view.words, filed(view.atlas)
    columns = _columns(view)
    heads = (_field(view, field) for field in FIELDS)
    doors = (Link(words("projects.regions"), view.to(REGIONS), role="small"),)
    last = (*(_count(view, columns[field]) for field in FIELDS), _number(view, view.atlas.projects))
    return Section(
        "matrix",
        view,
        _finding(view, columns),
        _subtitle(view),
        role="opening",
        controls=Controls(downloads=downloads(view, "matrix")),
        table=Table(
            (words("projects.bureau"), *heads, words("projects.led")),
            (
                *(_bureau(view, bureau, inside) for bureau, inside in placed.items()),
                Row(((Said(words("projects.every"), "strong"),), *last)),
            ),
            form="crossed labelled",
        ),
        remark=words("projects.nowhere", dash=words("table.dash")),
        onward=doors if view.atlas.statistics else (),
    )


def _field(view: View, field: str) -> Phrase:
    """A field, the way to its projects on the map."""
    named = Link(view.words(f"field.{field}.name"), view.to("", field=field), role="head")
    return Badge((field,), named=False), " ", named


def _columns(view: View) -> Mapping[str, tuple[Project, ...]]:
    """Field to its projects, under whichever bureau."""
    placed = filed(view.atlas).values()
    return {one: tuple(chain.from_iterable(row[one] for row in placed)) for one in FIELDS}


def _bureau(view: View, bureau: str, inside: Mapping[str, tuple[Project, ...]]) -> Row:
    """A bureau with the projects that it leads in each field, and how many it leads."""
    named = (Link(view.words(f"bureau.{bureau}"), view.to("", bureau=bureau)),)
    own = view.atlas.by_bureau.get(bureau, ())
    cells = (_cell(view, field, projects) for field, projects in inside.items())
    return Row((named, *cells, _number(view, own)))


def _cell(view: View, field: str, projects: Sequence[Project]) -> Phrase:
    """Projects by their short names, each the way to its record; plainly nothing where none is."""
    if not projects:
        return (Said(view.words("table.dash"), "absent"),)
    between = Said(view.words("list_join"), "unseen")
    return joined([(_way(view, field, one),) for one in projects], between)


def _way(view: View, field: str, project: Project) -> Link:
    """The way to a project's record; how sure its field is, where no source says it."""
    named = Said(project.short_name[view.language], "name")
    certainty = project.fields_certainty
    unsure = certainty not in READ
    said = view.words("projects.unsure", certainty=_sure(view, certainty))
    return Link(
        (named, Said(said, "quiet")) if unsure else (named,),
        view.to("project", id=project.project_id),
        role=f"filed field-{field}{' unsure' if unsure else ''}",
    )


def _count(view: View, projects: Sequence[Project]) -> Phrase:
    """How many of a field are known, and how many others there are, each kind apart."""
    number = view.number(len(known(projects)))
    found: list[Inline] = [Said(view.words("projects.in_field", number=number), "strong")]
    for one, count in doubtful(projects).items():
        said = view.words("projects.beside", number=view.number(count), certainty=_sure(view, one))
        found += [" ", Said(said, "doubt")]
    return tuple(found)


def _number(view: View, projects: Sequence[Project] | Mapping[str, Project]) -> Phrase:
    return (Said(view.number(len(projects)), "strong"),)


def _finding(view: View, columns: Mapping[str, tuple[Project, ...]]) -> str:
    """Which field has the most projects, of how many bureaus; what is not known counted apart."""
    words = view.words
    leading = most({field: len(known(projects)) for field, projects in columns.items()})
    first = columns[leading[0]]
    others = (
        words("projects.more", count=count, certainty=_sure(view, one))
        for one, count in doubtful(first).items()
    )
    return words(
        "projects.finding" if len(leading) == 1 else "projects.finding_even",
        field=view.listed(words(f"field.{field}.name") for field in leading),
        projects=words("projects.counted", count=len(known(first))),
        bureaus=words("projects.bureaus", count=len({one.bureau_id for one in known(first)})),
        others="".join(others),
    )


def _subtitle(view: View) -> str:
    """Which bureau leads most, and how the matrix is read."""
    counts = {bureau: len(led) for bureau, led in view.atlas.by_bureau.items()}
    leading = most(counts)
    return view.words(
        "projects.subtitle",
        bureau=view.listed(view.atlas.bureaus[one][view.language] for one in leading),
        led=view.number(counts[leading[0]]),
        count=len(view.atlas.projects),
    )


def _sure(view: View, certainty: str) -> str:
    return view.words(f"certainty.{certainty}")
