"""Tables as tables: type as large as fits, columns as wide as their words, numbers at the right."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN

from components.drawing import text_metrics
from components.drawing.line_breaks import unbroken
from components.exports.slides import cuts
from components.exports.slides.foot import numbered
from components.exports.slides.sheet import called
from components.exports.slides.writing import FINE, QUIET, READ, Ink, Paragraph, Run
from components.inline import Tint, pieces
from components.theme import colour

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from components.content.section import Section
    from components.exports.slides.boxes import Box
    from components.exports.slides.sheet import SlideSheet
    from components.exports.slides.writing import Pptx
    from components.tables import Row

SIZES = (18.0, 17.0, 16.0, 15.0, 14.0, 13.0, READ)
"""Heights of the type, the largest that fits being taken; in the last a table goes on."""
ACROSS, ABOVE = 0.5, 0.15
"""Room inside a cell, in heights of the type: at its sides, above and below."""
AIR = 0.8
"""How much higher a line may become where a table has room, in heights of the type."""
NUMBER = 10.5
"""Up to this width, in heights of the type, an amount stays on one line."""
NEAR = 1.05
"""How much higher a table may be whose first column keeps to one line."""
MARK = 0.75
"""The size of a source's number against the words that it follows."""
TINTED = ("much-less", "less", "more", "much-more")
"""The levels of a tint that have a colour."""
STYLE = "{B301B821-A1FF-4177-AEE7-76D212191A09}"
"""PowerPoint's "Medium Style 1 - Accent 1": a filled heading, thin rules, the theme's colours."""


class Grid(NamedTuple):
    """A table in words.

    Attributes:
        heads: the headings.
        lines: the cells of each row, and the numbers of its sources.
        numeric: the places of the columns that hold amounts.
        tints: the colour of each cell by its line and place, where it has one.
    """

    heads: tuple[str, ...]
    lines: tuple[tuple[tuple[str, ...], str], ...]
    numeric: tuple[int, ...]
    tints: Mapping[tuple[int, int], str]


@dataclass(frozen=True, slots=True)
class Layout:
    """A table's measures.

    Attributes:
        size: of its type.
        widths: of its columns.
        heights: of its lines, the heading's first.
        whole: whether no word had to be broken.
    """

    size: float
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    whole: bool

    @property
    def height(self) -> float:
        """The height of the whole."""
        return sum(self.heights)


def grid(section: Section) -> Grid:
    """The table of a section in words, its sources by their numbers on the slide."""
    table, view = section.table, section.view
    if table is None:
        return Grid((), (), (), {})
    numbers = numbered(section.sources)
    lines = tuple((row.plain(view), marked(row, numbers)) for row in table.rows)
    tints = {
        (line, place): piece.level.replace("-", "_")
        for line, row in enumerate(table.rows, 1)
        for place, cell in enumerate(row.cells)
        for piece in pieces(cell)
        if isinstance(piece, Tint) and piece.level in TINTED
    }
    return Grid(table.plain_heads(view), lines, table.numeric, tints)


def laid_out(table: Grid, width: float, size: float) -> Layout:
    """The measures of a table in a type.

    Args:
        table: the table.
        width: of the whole.
        size: of its type.
    """
    lines = [table.heads, *((cells[0] + mark, *cells[1:]) for cells, mark in table.lines)]
    choices, whole = _widths(lines, table.numeric, width, size)
    layouts = [Layout(size, widths, _heights(lines, widths, size), whole) for widths in choices]
    least = min(one.height for one in layouts)
    return next(one for one in layouts if one.height <= least * NEAR)


def fitted(table: Grid, room: tuple[float, float], sizes: Sequence[float] = SIZES) -> Layout | None:
    """The measures in the largest type in which a table fits a width and a height, if any."""
    least = (len(table.lines) + 1) * (text_metrics.LEADING + 2 * ABOVE)
    layouts = (laid_out(table, room[0], size) for size in sizes if size * least <= room[1])
    return next((one for one in layouts if one.whole and one.height <= room[1]), None)


def parts(table: Grid, room: tuple[float, float]) -> list[tuple[int, int, Layout]]:
    """Where parts of a table begin and end, with their measures: one where it fits.

    Args:
        table: the table.
        room: the width and the height of a slide.
    """
    if one := fitted(table, room):
        return [(0, len(table.lines), one)]
    long = laid_out(table, room[0], READ)
    heading, *heights = long.heights
    return [
        (start, end, replace(long, heights=(heading, *heights[start:end])))
        for start, end in cuts.even(heights, room[1] - heading)
    ]


def spread(layout: Layout, room: float) -> Layout:
    """The measures of a table whose lines stand further apart where there is room."""
    spare = max(room - layout.height, 0.0) / len(layout.heights)
    more = min(spare, layout.size * AIR)
    return replace(layout, heights=tuple(one + more for one in layout.heights))


def draw(
    sheet: SlideSheet, box: Box, table: Grid, layout: Layout, called_by: tuple[str, str]
) -> None:
    """A table on a slide.

    Args:
        sheet: the slide.
        box: where its upper left corner is.
        table: the table.
        layout: its measures.
        called_by: its name, and the words for those who do not see it.
    """
    shape = sheet.slide.shapes.add_table(
        len(table.lines) + 1, len(table.heads), *sheet.paper.emus(box.upper(layout.height))
    )
    called(shape, *called_by)
    shape.element.xpath(".//a:tableStyleId")[0].text = STYLE
    made: Pptx = shape.table
    for column, width in zip(made.columns, layout.widths, strict=True):
        column.width = sheet.paper.emu(width)
    for line, height in zip(made.rows, layout.heights, strict=True):
        line.height = sheet.paper.emu(height)
    for cells, runs in zip(made.rows, _runs(table, layout.size), strict=True):
        for number, (cell, words) in enumerate(zip(cells.cells, runs, strict=True)):
            align = PP_ALIGN.RIGHT if number in table.numeric else PP_ALIGN.LEFT
            _write(sheet, cell, Paragraph(words, align))
    for (line, place), tint in table.tints.items():
        ground = made.cell(line, place).fill
        ground.solid()
        Ink(colour(tint, "light")).on(ground.fore_color)


def _write(sheet: SlideSheet, cell: Pptx, words: Paragraph) -> None:
    cell.margin_left = cell.margin_right = sheet.paper.emu(ACROSS * words.size)
    cell.margin_top = cell.margin_bottom = sheet.paper.emu(ABOVE * words.size)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    sheet.paper.write(cell.text_frame, [words])


def _runs(table: Grid, size: float) -> list[list[tuple[Run, ...]]]:
    """The runs of each cell, line by line; a line's first cell ends in its sources' numbers."""
    heads: list[tuple[Run, ...]] = [(Run(head, size, bold=True),) for head in table.heads]
    found = [heads]
    for words, mark in table.lines:
        cells: list[tuple[Run, ...]] = [(Run(cell, size),) for cell in words]
        if mark:
            cells[0] += (Run(mark, max(size * MARK, FINE), QUIET),)
        found.append(cells)
    return found


def marked(row: Row, numbers: Mapping[str, int]) -> str:
    """The numbers of a row's sources, as they follow its first words."""
    found = {numbers[one] for where in row.provenances() for one in where.source_ids}
    return f" [{', '.join(map(str, sorted(found)))}]" if found else ""


def _heights(
    lines: Sequence[Sequence[str]], widths: Sequence[float], size: float
) -> tuple[float, ...]:
    side = 2 * ACROSS * size
    return tuple(
        max(
            text_metrics.height(words, size, room - side, bold=not number)
            for words, room in zip(line, widths, strict=True)
        )
        + 2 * ABOVE * size
        for number, line in enumerate(lines)
    )


def _widths(
    lines: Sequence[Sequence[str]], numeric: Sequence[int], width: float, size: float
) -> tuple[list[tuple[float, ...]], bool]:
    """Columns as wide as their words where the table has room, else the wide ones give way.

    Returns:
        Widths to choose from, the best to read first, and whether every column has room for
        its longest word.
    """
    columns = list(zip(*lines, strict=True))
    wanted = [max(_wide(words, size) for words in column) for column in columns]
    least = [
        max(
            min(want, NUMBER * size) if number in numeric else 0.0,
            *(_longest(words, size) for words in column),
        )
        for number, (column, want) in enumerate(zip(columns, wanted, strict=True))
    ]
    whole = sum(least) <= width
    if whole and sum(wanted) > width:
        beyond = [want - need for want, need in zip(wanted, least, strict=True)]
        spare = width - sum(least)
        return [
            tuple(need + more for need, more in zip(least, shares, strict=True))
            for shares in (_first(beyond, spare), _evenly(beyond, spare), _scaled(beyond, spare))
        ], whole
    return [_scaled(wanted if whole else least, width)], whole


def _scaled(sizes: Sequence[float], whole: float) -> tuple[float, ...]:
    return tuple(one * whole / sum(sizes) for one in sizes)


def _first(wishes: Sequence[float], spare: float) -> tuple[float, ...]:
    """To the first, which names the rows, what it wishes; to the others the same for each."""
    own = min(wishes[0], spare)
    return (own, *_evenly(wishes[1:], spare - own))


def _evenly(wishes: Sequence[float], spare: float) -> tuple[float, ...]:
    """The same for each, but to none more than it wishes."""
    share = 0.0
    for number, wish in enumerate(sorted(wishes)):
        share = spare / (len(wishes) - number)
        if share <= wish:
            break
        spare -= wish
    return tuple(min(wish, share) for wish in wishes)


def _wide(words: str, size: float) -> float:
    return (
        max(text_metrics.width(line, size, bold=True) for line in words.split("\n"))
        + 2 * ACROSS * size
    )


def _longest(words: str, size: float) -> float:
    return max(_wide(word, size) for word in unbroken(words))
