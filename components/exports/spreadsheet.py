"""CSV for spreadsheets: observations with status, source and place beside each, and tables."""

from __future__ import annotations

import codecs
import csv
import io
import unicodedata
from typing import TYPE_CHECKING

from components import catalogue
from components.exports.fields import WORDS, cells, heads
from components.exports.trouble import ExportError
from components.tables import cited
from model.evidence import chosen_observations

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.catalogue import Caption
    from components.content.section import Section
    from components.exports.fields import Cell
    from components.medium import Medium
    from components.tables import Row, Table
    from components.view import View
    from data.files import Files

CODES = (
    "figure_id",
    "project_ids",
    "subject_type",
    "subject_id",
    "indicator_id",
    "scope",
    "period",
    "value",
    "qualifier",
    "obs_status",
    "origin",
    "unit",
    "certainty",
    "source_ids",
)
"""What stands behind the columns for readers: codes under the headings of the package."""
SHOWN = {head: field for head, field in WORDS.items() if field not in CODES}
BEHIND = {
    **{name: f"sheet.{name}" for name in ("status", "source", "place", "address")},
    "id": "workbook.column.id",
}
"""What stands behind each row of a table, to the key of its heading."""
FORMULA_SIGNS = ("=", "+", "-", "@")
CONTROLS = ("\t", "\r", "\n")
UNSEEN = ("Cc", "Cf", "Zs", "Zl", "Zp")
"""Unicode's signs that nobody sees: some programs skip them before a formula."""


def observations_csv(view: View) -> bytes:
    """The observations of a view of the evidence: words for readers, then the codes of the package.

    Returns:
        CSV in UTF-8 with the mark that spreadsheets need to read Japanese; a cell that
        a spreadsheet would run as a formula is written as text.
    """
    observations = chosen_observations(view.atlas, view.selection)
    columns = (*SHOWN.values(), *CODES)
    heading = (*heads(view, SHOWN), *CODES)
    return _written([heading, *(cells(view, one, columns) for one in observations)])


def table_csv(figure_id: str, view: View, medium: Medium) -> bytes:
    """The table of a figure of the catalogue, with status, source, place and id behind each row.

    Args:
        figure_id: a key of `catalogue.FIGURES`.
        view: a view in which it has something to draw.
        medium: who writes addresses.

    Returns:
        CSV as `observations_csv`: title and measure, the table, then data version and link.

    Raises:
        ExportError: the view has nothing to draw.
    """
    caption = catalogue.caption(figure_id, view)
    if caption is None:
        raise ExportError(view.words("picture.nothing"))
    return _titled(view, medium, caption, catalogue.FIGURES[figure_id].table(view))


def section_csv(section: Section, medium: Medium) -> bytes:
    """The table of a section of a page, in the form of `table_csv`.

    Raises:
        ExportError: the section has no table.
    """
    if section.table is None:
        raise ExportError(section.view.words("picture.nothing"))
    return _titled(section.view, medium, section, section.table)


def _titled(view: View, medium: Medium, titled: Caption | Section, table: Table) -> bytes:
    """A table below its title, with what stands behind each row."""
    words = view.words
    heads = table.plain_heads(view)
    behind = [_behind(view, row) for row in table.rows]
    more = [name for name in BEHIND if words(BEHIND[name]) not in heads]
    rows = [
        *([said] for said in (titled.finding, titled.subtitle) if said),
        [],
        [*heads, *(words(BEHIND[name]) for name in more)],
        *(
            [*row.plain(view), *(found[name] for name in more)]
            for row, found in zip(table.rows, behind, strict=True)
        ),
        [],
        [
            words("foot.version", version=view.atlas.version),
            medium.address(view),
        ],
    ]
    return _written(rows)


def package_csv(table: str, files: Files) -> bytes:
    """A table of the package for spreadsheets: its own bytes after the mark that they need.

    Args:
        table: a key of `TABLES`.
        files: the package.
    """
    return codecs.BOM_UTF8 + files[f"tables/{table}.csv"]


def _behind(view: View, row: Row) -> dict[str, str]:
    """What stands behind a row, by the names in `BEHIND`."""
    where = list(row.provenances())
    sources = [view.atlas.sources[one] for one in cited(where)]
    found = {
        "status": [view.status(one) for one in row.observations],
        "source": [source.title[view.language] for source in sources],
        "place": [view.place(one) for one in where],
        "address": [source.address for source in sources],
        "id": [one.observation_id for one in row.observations],
    }
    apart = view.words("sign.cells")
    return {name: apart.join(dict.fromkeys(filter(None, said))) for name, said in found.items()}


def _written(rows: Iterable[Iterable[Cell]]) -> bytes:
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet, lineterminator="\r\n")
    writer.writerows([_text(cell) for cell in row] for row in rows)
    return sheet.getvalue().encode("utf-8-sig")


def _text(cell: Cell) -> str:
    """A number as the package writes it, a blank as nothing, words as words."""
    if cell is None:
        return ""
    return repr(cell).removesuffix(".0") if isinstance(cell, float) else _safe(cell)


def _safe(cell: str) -> str:
    """Words that no spreadsheet runs as a formula, however their first sign is written."""
    seen = "".join(sign for sign in cell if unicodedata.category(sign) not in UNSEEN)
    plain = unicodedata.normalize("NFKC", seen)
    return f"'{cell}" if plain.startswith(FORMULA_SIGNS) or cell[:1] in CONTROLS else cell
