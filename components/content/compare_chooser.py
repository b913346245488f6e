"""The ways to what stands side by side: a list of all to choose from, and links to it elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.content.section import Section
from components.inline import Link, Said
from components.menus import Menu, Option
from model.pages import COMPARE
from model.selection import MOST_COMPARED
from model.subject import subject_called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.inline import Phrase
    from components.view import View
    from model.selection import Selection

FIRST = 3
"""How many of the case studies are offered together."""


def way(view: View, *subject_ids: str, words: str = "", role: str = "way") -> Link:
    """The way to some projects or areas side by side; of one alone, to what it can stand beside.

    Args:
        view: the present view.
        subject_ids: projects and areas.
        words: what is pressed; "" for that it compares.
        role: as the role of a link.
    """
    said = words or view.words("side.way")
    names = view.listed(subject_called(view.atlas, one).name(view.language) for one in subject_ids)
    label = view.words("side.way_label", names=names) if names else ""
    there = view.to(COMPARE, ids=",".join(subject_ids))
    return Link(said, there, key="open-compare" if role == "way" else "", role=role, label=label)


def ways(view: View, *subject_ids: str) -> tuple[Link, ...]:
    """The same as the ways on of a page has it; none in a version that compares nothing."""
    return (way(view, *subject_ids),) if view.atlas.statistics else ()


def first_cases(view: View, role: str = "way") -> Link:
    """The way to the first case studies side by side, in the role of a link."""
    cases = list(view.atlas.case_studies.values())[:FIRST]
    names = view.listed(case.name[view.language] for case in cases)
    ids = (case.area_id or case.project_id for case in cases)
    return way(view, *ids, words=view.words("side.cases", names=names), role=role)


def section(view: View) -> Section:
    """Everything that can stand side by side, by bureau; what is chosen can be taken out."""
    words, chosen = view.words, view.selection.compared
    return Section(
        "chooser",
        view,
        words("side.choose"),
        role="opening chooser",
        lead=(Said(words("side.choose_lead", most=MOST_COMPARED), "pressed"),),
        onward=(*(_out(view, one) for one in chosen), first_cases(view)),
        sections=tuple(
            Section(
                "",
                view,
                view.atlas.bureaus[bureau][view.language],
                role="plain",
                points=tuple(_choice(view, one) for one in _led(view, bureau)),
            )
            for bureau in view.atlas.bureaus
        ),
    )


def adding(view: View) -> Menu | None:
    """What can be added to what stands side by side; None where it is full."""
    chosen = view.selection.compared
    if len(chosen) >= MOST_COMPARED:
        return None
    options = (
        Option(one, subject_called(view.atlas, one).name(view.language), _with(view, one))
        for bureau in view.atlas.bureaus
        for one in _led(view, bureau)
        if one not in chosen
    )
    return Menu("ids", view.words("side.add"), "", tuple(options))


def without(view: View, subject_id: str) -> Selection:
    """The view without one of what stands side by side."""
    left = (one for one in view.selection.compared if one != subject_id)
    return view.selection.but(ids=",".join(left), section="")


def _with(view: View, subject_id: str) -> Selection:
    return view.selection.but(ids=",".join((*view.selection.compared, subject_id)), section="")


def _led(view: View, bureau: str) -> Iterator[str]:
    """The projects of a bureau, each followed by its areas."""
    for project in view.atlas.by_bureau.get(bureau, ()):
        yield project.project_id
        for area in view.atlas.areas.values():
            if area.project_id == project.project_id:
                yield area.area_id


def _choice(view: View, subject_id: str) -> Phrase:
    """One of them: the way to add it, or that it is chosen."""
    subject = subject_called(view.atlas, subject_id)
    name, project = subject.name(view.language), subject.project.short_name[view.language]
    kind = subject.area.kind if subject.area else ""
    part = (" ", Said(view.words(f"side.part.{kind}", project=project), "quiet")) if kind else ()
    if subject_id in view.selection.compared:
        return (Said(name, "strong"), *part, " ", Said(view.words("side.chosen"), "quiet"))
    label = view.words("side.add_label", name=name)
    return (Link(name, _with(view, subject_id), key=f"add-{subject_id}", label=label), *part)


def _out(view: View, subject_id: str) -> Link:
    """The way to take one out."""
    name = subject_called(view.atlas, subject_id).name(view.language)
    label = view.words("side.out_label", name=name)
    words = view.words("side.out", name=name)
    return Link(words, without(view, subject_id), key=f"out-{subject_id}", role="tag", label=label)
