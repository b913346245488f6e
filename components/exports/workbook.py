"""The record as a workbook (XLSX): observations, sources, how to read them, what changed."""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING

import xlsxwriter

from components import settings
from components.content import changed
from components.exports.fields import WORDS, cells, heads, unit
from data.columns.column import QUALIFIERS
from data.period import read
from model.evidence import chosen_observations
from model.observation import COMPUTED
from model.selection import STATUSES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from components.exports.fields import Cell
    from components.medium import Medium
    from components.view import View

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
"""Words stay words: nothing that a spreadsheet would run or call."""
WIDEST = 60


def workbook(view: View, medium: Medium) -> bytes:
    """The observations of a view of the evidence with everything needed to read them.

    Returns:
        An XLSX file; the same view gives the same bytes.
    """
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, OPTIONS)
    day = view.atlas.created
    book.set_properties(
        {
            "title": view.words("brand.name"),
            "comments": medium.share(view),
            "created": datetime(day.year, day.month, day.day),  # noqa: DTZ001 - the file has no zone
        }
    )
    for name, rows in (
        ("figures", _observations(view)),
        ("regions", _regions(view)),
        ("sources", _sources(view)),
        ("method", _method(view, medium)),
        ("changes", _changes(view)),
    ):
        _sheet(book, view.words(f"workbook.{name}"), list(rows))
    book.close()
    return file.getvalue()


def _sheet(book: xlsxwriter.Workbook, name: str, rows: Sequence[Sequence[Cell]]) -> None:
    """One sheet: a heading that stays in sight, columns as wide as their words."""
    sheet = book.add_worksheet(name)
    head, plain = book.add_format({"bold": True, "bottom": 1}), book.add_format({"valign": "top"})
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            kind = head if number == 0 else plain
            if isinstance(cell, float):
                sheet.write_number(number, column, cell, kind)
            elif cell:
                sheet.write_string(number, column, cell, kind)
    for column in range(len(rows[0])):
        longest = max(len(str(row[column] or "")) for row in rows if column < len(row))
        sheet.set_column(column, column, min(longest + 2, WIDEST))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows) - 1, len(rows[0]) - 1)


def _observations(view: View) -> Iterable[list[Cell]]:
    yield heads(view, WORDS)
    for observation in chosen_observations(view.atlas, view.selection):
        yield cells(view, observation, WORDS.values())


def _regions(view: View) -> Iterable[list[Cell]]:
    """Every number of the prefectures: figures of regions, which are no observations."""
    names = ("prefecture", "indicator", "period", "value", "unit", "source", "source_id")
    yield heads(view, names)
    kinds, language = view.atlas.statistics.kinds, view.language
    for (key, period, code), value in view.atlas.statistics.numbers.items():
        about = kinds[key]
        where = about.provenance.source_ids[0]
        prefecture, name = view.atlas.prefectures[code][language], about.name[language]
        yield [
            prefecture,
            name,
            view.period(period),
            value,
            unit(view, about.unit),
            view.title(where),
            where,
        ]


def _sources(view: View) -> Iterable[list[Cell]]:
    names = ("source_id", "title", "publisher", "published", "address", "licence")
    yield heads(view, names)
    for source in view.atlas.sources.values():
        yield [
            source.source_id,
            source.title[view.language],
            source.publisher[view.language],
            view.published(source),
            source.address,
            source.licence[view.language],
        ]


def _method(view: View, medium: Medium) -> Iterable[list[Cell]]:
    words = view.words
    yield heads(view, ("term", "meaning"))
    yield [words("brand.name"), words("foot.who", publisher=settings.publisher(words))]
    yield [words("share.label"), medium.address(view)]
    day = view.period(read(view.atlas.created.isoformat()))
    yield [
        words("workbook.column.version"),
        words("sign.aside", said=view.atlas.version, aside=day),
    ]
    yield [words("about.licence.title"), words("foot.credit")]
    kinds = (("qualifier", QUALIFIERS.split()), ("status", (*STATUSES, COMPUTED)))
    for kind, names in kinds:
        for name in names:
            told = words(f"{kind}.{name}.name")
            yield [
                words("sign.told", what=words(f"about.{kind}"), said=told),
                words(f"{kind}.{name}.long"),
            ]


def _changes(view: View) -> Iterable[list[Cell]]:
    names = ("version", "date", "table", "entry", "change", "text", "table_id", "row")
    yield heads(view, names)
    for one in view.atlas.changes:
        yield [
            one.version,
            view.period(read(one.date)),
            changed.table(view, one.table),
            changed.row(view, one),
            view.words(f"about.change.{one.kind}"),
            changed.reason(view, one),
            one.table,
            one.row_id,
        ]
