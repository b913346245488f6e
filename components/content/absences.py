"""What is not on record of a project or area: in one line, and each with what is there instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.content.section import Section
from components.inline import Said
from model.coverage import coverage, covered_indicators, part_observation
from model.projects import PROMOTING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.view import View
    from model.subject import Subject


def sections(view: View, subject: Subject) -> tuple[Section | None, ...]:
    """All of it, and the line."""
    return _missing(view, subject), _absent(view, subject)


def _missing(view: View, subject: Subject) -> Section:
    """What is not on record about the subject."""
    absent = tuple(_absences(view, subject))
    name = subject.name(view.language)
    return Section(
        "missing",
        view,
        view.words("scene.missing", name=name, count=len(absent)),
        view.words("project.missing_note"),
        role="absence",
        points=absent,
    )


def _absent(view: View, subject: Subject) -> Section | None:
    """The same in one line."""
    found = subject.observations()
    named = [
        one.name[view.language]
        for one in covered_indicators(view.atlas)
        if coverage(found, one.indicator_id) == "none"
    ]
    if not any(one.abroad for one in subject.relationships()):
        named.append(view.words("project.missing_overseas"))
    said = view.words("project.absent", listed=view.listed(named))
    return (
        Section("absent", view, role="plain", paragraphs=((Said(said, "quiet"),),))
        if named
        else None
    )


def _absences(view: View, subject: Subject) -> Iterator[str]:
    """What is not on record about a subject, one sentence each."""
    observations, inside = subject.observations(), subject.area is None
    for indicator in covered_indicators(view.atlas):
        state, name = coverage(observations, indicator.indicator_id), indicator.name[view.language]
        if state == "none":
            yield view.words("project.missing_line", indicator=name)
        elif state == "part" and inside:
            part = part_observation(view.atlas, subject.project.project_id, indicator.indicator_id)
            named = view.area_name(part) if part else ""
            yield view.words("project.missing_part", indicator=name, area=named)
    found = subject.relationships()
    if not any(one.kind in PROMOTING for one in found):
        yield _none(view, "bodies")
    if not any(one.abroad for one in found):
        yield _none(view, "overseas")


def _none(view: View, what: str) -> str:
    """That none of what is no indicator is on record."""
    return view.words("project.missing_line", indicator=view.words(f"project.missing_{what}"))
