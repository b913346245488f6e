"""The rows of the Atlas's list: what is known of each project; blanks are said once for all."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from components import atlas_list, project_fields
from components.content import compare_chooser
from components.content.phrases import doubt
from components.inline import Afar, Badge, Break, Detail, Said, joined, pieces
from components.tables import Group, Row, grouped
from model import search
from model.evidence import recorded
from model.projects import OFFICE, bodies, fate
from model.selection import FIELDS, FILED, REGION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from components.atlas_list import Entry
    from components.inline import Inline, Phrase
    from components.tables import Table
    from components.view import View
    from model.entities import Project


def table(view: View) -> Table:
    """The chosen projects in groups, those that the layer has nothing of together at the end."""
    shown = atlas_list.entries(view)
    told = [entry for entry in shown if entry.state != "none"]
    groups = list(_groups(view, told))
    if blank := [entry for entry in shown if entry.state == "none"]:
        rows = tuple(replace(_row(view, entry), cells=_blank(view, entry)) for entry in blank)
        groups.append(Group(view.words("list.blanks"), rows))
    heads = _heads(view)
    numeric = (len(heads) - 1,) if view.layer != REGION else ()
    return grouped(heads, groups, numeric=numeric, column=1, form="list", sourced=True)


def _heads(view: View) -> Sequence[str]:
    if view.layer != FILED:
        return atlas_list.heads(view)
    words = ("evidence.project", "table.bureau", "projects.field", "projects.body_fate")
    return view.heads(*words, "projects.figures")


def _groups(view: View, shown: Sequence[Entry]) -> Iterator[Group]:
    if view.selection.group == "bureau":
        for bureau, led in groupby(shown, key=lambda entry: entry.project.bureau_id):
            yield Group(atlas_list.bureau(view, bureau), _rows(view, led))
        return
    listed: set[str] = set()
    for field, found in _filed(view, shown):
        title = (Badge((field,), words=view.words(f"field.{field}.name")),)
        yield Group(title, _rows(view, found, listed))
        listed |= {entry.project.project_id for entry in found}


def _filed(view: View, shown: Sequence[Entry]) -> Sequence[tuple[str, Sequence[Entry]]]:
    """The fields with their projects, first those with what a search is nearest to."""
    hits = search.found(view.atlas, view.selection.q)
    shown = sorted(shown, key=lambda entry: len(hits[entry.project.project_id]))
    fields = (view.selection.field,) if view.selection.field else FIELDS
    filed = ((one, [entry for entry in shown if one in entry.project.fields]) for one in fields)
    return sorted(
        ((field, found) for field, found in filed if found),
        key=lambda each: len(hits[each[1][0].project.project_id]),
    )


def _rows(view: View, found: Iterable[Entry], listed: Iterable[str] = ()) -> tuple[Row, ...]:
    return tuple(_row(view, entry, again=entry.project.project_id in listed) for entry in found)


def _row(view: View, entry: Entry, *, again: bool = False) -> Row:
    """What chooses a project, then what is known of it.

    Args:
        view: whose layer says what.
        entry: the project.
        again: whether it stands in the list already, under another field.
    """
    row = atlas_list.row(view, entry, again=again)
    picked, *others = row.cells
    picked = *pieces(picked), *_beside(view, entry.project)
    if view.layer != FILED:
        return replace(row, cells=(picked, *others))
    cells = picked, others[0], _fields(view, entry), *_known(view, entry)
    return replace(row, cells=cells)


def _beside(view: View, project: Project) -> Iterator[Inline]:
    """The way to it side by side with the chosen one; where none is chosen, to what can be."""
    key, chosen = project.project_id, view.selection.id
    if view.atlas.statistics:
        with_chosen = (chosen,) if chosen and chosen != key else ()
        yield Detail((compare_chooser.way(view, *with_chosen, key, role="beside"),))


def _blank(view: View, entry: Entry) -> tuple[Phrase, ...]:
    """A project of which the layer says nothing: its name; that it has none its group says."""
    picked, bureau, *others = atlas_list.row(view, entry).cells
    return picked, bureau, *((Afar(entry.said),) for _ in others)


def _fields(view: View, entry: Entry) -> Phrase:
    """A chip for each field, and how sure they are where no source says them."""
    chips = [
        Badge((field,), entry.look, words=view.words(f"field.{field}.name"))
        for field in entry.project.fields
    ]
    sure = project_fields.unsure(view, entry.project)
    return (*chips, Said(sure, "doubt")) if sure else tuple(chips)


def _known(view: View, entry: Entry) -> Iterator[Phrase]:
    """Who promotes it and what became of it; how many figures are on record."""
    yield carried(view, entry.project)
    count = len(recorded(view.atlas, entry.project.project_id))
    yield view.words("list.count", count=count)


def carried(view: View, project: Project) -> tuple[Inline, ...]:
    """Who promotes a project, and below what became of it."""
    body, became = _body(view, project), _became(view, project)
    between = (Break(),) if body and became else ()
    return *body, *between, *became


def _body(view: View, project: Project) -> tuple[Inline, ...]:
    """Who promotes it, or keeps its office; of several the first, and how many more."""
    found = bodies(view.atlas, project.project_id)
    if not found:
        return ()
    first, more = found[0], len(found) - 1
    said: list[Inline] = [view.atlas.organisations[first.from_id].name.either(view.language)]
    if first.kind == OFFICE:
        said.append(view.words("sign.aside", said="", aside=view.words("link.secretariat")))
    if more:
        said.append(f" {view.words('projects.bodies_more', count=more)}")
    return *said, *doubt(view, first.provenance.certainty)


def _became(view: View, project: Project) -> tuple[Inline, ...]:
    """What it became in the second term: the step once, then each name, as sure as it is."""
    steps = fate(view.atlas, project.project_id)
    named: list[Phrase] = [
        (one.successor[view.language], *doubt(view, one.provenance.certainty)) for one in steps
    ]
    if not named:
        return ()
    what = view.words(f"relation.{steps[0].relation}")
    return view.words("sign.step", what=what, said=""), *joined(named, view.words("list_join"))
