"""What each is: its fields, who leads and promotes it, its partners abroad, what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.content import compare_columns
from components.content.phrases import cite, doubt, fields, promoter, step
from components.content.section import Controls, Section, downloads
from components.inline import Break, Said, joined
from components.tables import Row, Table
from model import comparison
from model.projects import PROMOTING, fate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from components.inline import Phrase
    from components.view import View
    from model.entities import Relationship
    from model.subject import Subject

SHOWN = 3
"""How many bodies or partners are named; of more it is said how many."""


def section(view: View, subjects: tuple[Subject, ...]) -> Section:
    """One row a fact."""
    heads: list[Phrase] = [view.words("side.fact")]
    heads += [(compare_columns.named(view, one),) for one in subjects]
    return Section(
        "profile",
        view,
        _finding(view, subjects),
        view.words("side.profile"),
        role="compared",
        controls=Controls(downloads=downloads(view, "profile")),
        table=Table(
            tuple(heads),
            tuple(
                Row((view.words(label), *(told(view, one) for one in subjects)))
                for label, told in ROWS.items()
            ),
            form=f"{compare_columns.FORM} plain",
        ),
        remark=view.words("project.sequence"),
    )


def _finding(view: View, subjects: Sequence[Subject]) -> str:
    """The fields that several have."""
    shared = comparison.shared_fields(subjects)
    told = (
        view.words(
            "regions.named",
            name=view.words(f"field.{field}.name"),
            said=view.listed(one.name(view.language) for one in having),
        )
        for field, having in shared.items()
    )
    return (
        view.words("side.fields", fields=view.listed(told))
        if shared
        else view.words("side.no_fields")
    )


def _fields(view: View, subject: Subject) -> Phrase:
    """The fields of the project."""
    return *fields(view, subject.project), *_whole(view, subject)


def _bodies(view: View, subject: Subject) -> Phrase:
    """Who promotes it, else who keeps its office."""
    found = subject.relationships()
    kinds = (tuple(one for one in found if one.kind == kind) for kind in PROMOTING)
    bodies = next(filter(None, kinds), ())
    return _listed(view, [promoter(view, one) for one in bodies])


def _abroad(view: View, subject: Subject) -> Phrase:
    """Its partners abroad, those of the first term first."""
    found = [one for one in subject.relationships() if one.abroad]
    found.sort(key=lambda one: not one.of_first_term)
    return _listed(view, [_partner(view, one) for one in found])


def _partner(view: View, one: Relationship) -> Phrase:
    organisations = view.atlas.organisations
    body = organisations[next(end for end in (one.to_id, one.from_id) if end in organisations)]
    name, place = body.name.either(view.language), body.place[view.language]
    known = name if place in name else place if name in place else ""
    where = known or view.words("regions.named", name=name, said=place)
    when = view.period(one.period) if one.period and one.period.dated else ""
    return (
        where,
        " ",
        Said(when, "quiet"),
        cite(one.provenance, name),
        *doubt(view, one.provenance.certainty),
    )


def _fate(view: View, subject: Subject) -> Phrase:
    """What its project became in the second term."""
    found = fate(view.atlas, subject.project.project_id)
    steps: list[Phrase] = [step(view, one) for one in found]
    return (*joined(steps, Break()), *_whole(view, subject)) if steps else _none(view)


def _listed(view: View, phrases: list[Phrase]) -> Phrase:
    """Some of a list, a line each, and how many more there are."""
    more = len(phrases) - SHOWN
    shown = phrases[:SHOWN]
    if more > 0:
        shown.append((Said(view.words("side.more", count=more), "quiet"),))
    return joined(shown, Break()) if shown else _none(view)


def _none(view: View) -> Phrase:
    return (Said(view.words("list.none"), "absent"),)


def _whole(view: View, subject: Subject) -> Phrase:
    """That an area has this of its project."""
    return (" ", Said(view.words("side.whole"), "scope")) if subject.area else ()


ROWS: Mapping[str, Callable[[View, Subject], Phrase]] = {
    "projects.field": _fields,
    "projects.body": _bodies,
    "project.overseas": _abroad,
    "projects.fate": _fate,
}
"""What a row is called, and what stands in it."""
