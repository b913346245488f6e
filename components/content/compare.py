"""Two to four projects or areas side by side; between numbers stands how they compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.content import (
    compare_chooser,
    compare_columns,
    compare_counts,
    compare_profile,
    compare_regions,
)
from components.content.layout import Piece, place
from components.content.section import Controls, Section, pictured, unknown
from components.inline import Break, Link, Said
from components.maps.compared import prefectures
from model.comparison import FEWEST
from model.subject import subjects_compared

if TYPE_CHECKING:
    from components.inline import Phrase
    from components.view import View
    from model.subject import Subject

LAYOUT = (
    "unknown",
    "chooser",
    Piece("map", "head"),
    place("together", place("map", Piece("map", "figure")), "subjects"),
    place("wide", "profile"),
    place("charts-compared", "participants"),
    place("wide", "counts", "region"),
)


def sections(view: View) -> tuple[Section | None, ...]:
    """The sections of the page: a chooser until two are chosen."""
    if not view.atlas.statistics:
        return (unknown(view, view.words("side.unknown")),)
    subjects = subjects_compared(view.atlas, view.selection)
    if len(subjects) < FEWEST:
        return (compare_chooser.section(view),)
    return (
        _map(view),
        _subjects(view, subjects),
        compare_profile.section(view, subjects),
        pictured(view, "participants", "compare-participants"),
        compare_counts.section(view, subjects),
        compare_regions.section(view, subjects),
    )


def _map(view: View) -> Section | None:
    """Where each is."""
    menu = compare_chooser.adding(view)
    return pictured(
        view,
        "map",
        "compare-map",
        role="opening",
        lead=view.words("side.lead"),
        controls=Controls(menus=(menu,) if menu else ()),
    )


def _subjects(view: View, subjects: tuple[Subject, ...]) -> Section:
    """Each by name: where it is, who leads it, the ways to its record and out of here."""
    points = tuple(_subject(view, one) for one in subjects)
    title = view.words("side.subjects")
    return Section("subjects", view, title, role="plain", points=points)


def _subject(view: View, subject: Subject) -> Phrase:
    project, language = subject.project, view.language
    bureau = view.atlas.bureaus[project.bureau_id][language]
    led = view.words("side.led", bureau=bureau)
    if subject.area:
        kind, whole = subject.area.kind, project.short_name[language]
        led = view.words(f"side.led_part.{kind}", project=whole, bureau=bureau)
    key = subject.subject_id
    out = compare_chooser.without(view, key)
    label = view.words("side.out_label", name=subject.name(language))
    return (
        compare_columns.named(view, subject),
        " ",
        Link("×", out, key=f"out-{key}", role="out", label=label),
        Break(),
        led,
        Break(),
        Said(prefectures(view, subject), "quiet"),
    )
