"""Participants and outcomes by definition, side by side, each with its date and what it covers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.charts.participants import called, counted, note
from components.content import compare_columns
from components.content.phrases import amount
from components.content.section import Controls, Section, downloads
from components.inline import Break, Said
from components.tables import Group, Row, grouped
from model import comparison

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.inline import Phrase
    from components.view import View
    from model.comparison import Counts
    from model.observation import Observation
    from model.subject import Subject


def section(view: View, subjects: tuple[Subject, ...]) -> Section:
    """One row a count; where only one has it, nothing is compared."""
    words, rows = view.words, comparison.counts(subjects)
    names = [one.name(view.language) for one in subjects]
    columns = [(compare_columns.named(view, one),) for one in subjects]
    heads = compare_columns.heads(view, words("evidence.indicator"), columns)
    pairs = [(called(view, row), row.pairs()) for row in rows]
    shown = tuple(_row(view, row, subjects) for row in rows)
    group = Group("", shown, caution=compare_columns.caution(view, pairs))
    return Section(
        "counts",
        view,
        _finding(view, rows),
        words("side.counts"),
        role="compared",
        controls=Controls(downloads=downloads(view, "counts")),
        table=grouped(heads, [group], form=compare_columns.FORM) if rows else None,
        points=compare_columns.further(view, pairs, names),
        absent="" if rows else words("side.nothing"),
        remark=words("side.blank", dash=words("table.dash")) if rows else "",
    )


def _row(view: View, row: Counts, subjects: tuple[Subject, ...]) -> Row:
    both = zip(subjects, row.cells, strict=True)
    known = [_cell(view, row, subject, one) if one else None for subject, one in both]
    names = [one.name(view.language) for one in subjects]
    return Row((called(view, row), *compare_columns.cells(view, known, row.pairs(), names)))


def _cell(view: View, row: Counts, subject: Subject, observation: Observation) -> Phrase:
    """A count with its source; below it what it counts if its row has several, and its date."""
    told = note(view, row, subject, observation)
    return (*amount(view, observation), Break(), Said(told, "quiet"))


def _finding(view: View, rows: Sequence[Counts]) -> str:
    """How many pairs of counts may be compared, and in which rows."""
    pairs = [pair for row in rows for pair in row.pairs()]
    sound = dict.fromkeys(
        one.indicator_id
        for row in rows
        for place in row.comparable()
        for one in [row.cells[place]]
        if one
    )
    counts = {"count": len(pairs), "sound": sum(pair.sound for pair in pairs)}
    if not pairs:
        return view.words("side.finding_nothing")
    if not sound:
        return view.words("side.finding_none", **counts)
    return view.words("side.finding_some", rows=counted(view, sound), **counts)
