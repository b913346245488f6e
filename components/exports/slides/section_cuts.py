"""A section cut to as many slides as it needs, and where the blocks of a cut stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from components.exports.slides import facts, points, tables
from components.exports.slides.writing import READ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.content.section import Section
    from components.drawing.figures import Description
    from components.exports.slides.boxes import Box
    from components.exports.slides.tables import Layout
    from components.tables import Table

PICTURE = 0.57
"""The share of the width that a picture has beside facts."""
BELOW = 0.5
"""The share of the height that a table may take below a picture."""
ROW = 100.0
"""The height of facts side by side."""
GAP = 14.0


class Cut(NamedTuple):
    """What one slide shows of a section.

    Attributes:
        section: a section of that.
        layout: its table's measures.
        size: its type.
        figure: the part of its figure, None for all of it.
    """

    section: Section
    layout: Layout | None = None
    size: float = 0.0
    figure: Description | None = None


class Places(NamedTuple):
    """Where the blocks of a cut stand; a block that it does not have has no height."""

    picture: Box
    facts: Box
    rest: Box
    caution: Box


def cut_to_slides(section: Section, content: Box) -> list[Cut]:
    """A section cut to slides.

    Args:
        section: the section.
        content: the room that a slide has for it.
    """
    return list(_cut(section, content))


def _cut(section: Section, content: Box) -> Iterator[Cut]:
    room = _free(section, content)
    if section.figure and section.table:
        below = room.width, room.height * BELOW
        layout = tables.fitted(tables.grid(section), below, (READ,))
        if layout:
            yield Cut(replace(section, points=()), layout)
        else:
            yield Cut(replace(section, table=None, points=()))
        table = None if layout else section.table
        section = replace(section, figure="", facts=(), table=table)
        if not table and not section.points:
            return
    if section.table:
        yield from _tabled(section, _below_facts(section, room))
    if section.points:
        for start, end, size in points.parts(section.plain_points, room):
            yield Cut(replace(section, table=None, points=section.points[start:end]), size=size)
    elif not section.table:
        yield Cut(section)


def _tabled(section: Section, room: Box) -> Iterator[Cut]:
    """The rows of a section on as many slides as they need."""
    size = room.width, room.height
    for table in _sides(section, size):
        one = replace(section, table=table, points=())
        for start, end, layout in tables.parts(tables.grid(one), size):
            rows = replace(table, rows=table.rows[start:end], groups=())
            yield Cut(replace(one, table=rows), layout)


def _sides(section: Section, room: tuple[float, float]) -> Iterator[Table]:
    """A table, or its halves side by side where it is too wide, or goes both ways and too high."""
    table, grid = section.table, tables.grid(section)
    if table is None:
        return
    wide = not tables.laid_out(grid, room[0], READ).whole
    if not wide and ("crossed" not in table.form or tables.fitted(grid, room)):
        yield table
        return
    columns = range(1, len(table.heads))
    middle = len(columns) // 2
    for half in (columns[:middle], columns[middle:]):
        yield table.narrowed((0, *half))


def places(cut: Cut, content: Box) -> Places:
    """Where the blocks of a cut stand: the caution at the foot, the picture left or above."""
    section, room = cut.section, _free(cut.section, content)
    none = room.upper(0)
    caution = room._replace(top=room.bottom, height=content.bottom - room.bottom).below(GAP)
    if section.figure and section.facts:
        picture = room._replace(width=room.width * PICTURE)
        left = picture.right + 2 * GAP
        return Places(picture, room._replace(left=left, width=room.right - left), none, caution)
    if section.figure:
        low = cut.layout.height + GAP if cut.layout else 0.0
        high = room.height - low
        return Places(room.upper(high), none, room.below(high + GAP), caution)
    alone = not (section.table or section.points)
    rest = room.below(room.height) if alone else _below_facts(section, room)
    return Places(none, room.upper(rest.top - room.top), rest, caution)


def _free(section: Section, content: Box) -> Box:
    """What a caution at the foot leaves free."""
    low = facts.caution_height(section.caution, content.width)
    return content.upper(content.height - (low + GAP if low else 0.0))


def _below_facts(section: Section, room: Box) -> Box:
    return room.below(ROW + GAP) if section.facts else room
