"""A figure as a picture to take away: with its title, source and status inside the frame."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import resvg_py
from markupsafe import Markup

from components import catalogue
from components.charts.picture import wrapped
from components.links import share_address
from components.theme import LIGHT
from components.view import view_of
from model.labels import breadth

if TYPE_CHECKING:
    from components.tables import Table
    from components.view import View
    from model.selection import Selection

FONT, FONTS = "BIZ UDPGothic", Path(__file__).parent / "fonts"
SCREEN, MODE, SCALE = "desk", "light", 2
MARGIN, ROOM = 28, 16
"""Pixels around the picture, and between its parts."""
TITLE, MEASURE, SMALL = 22, 14, 12
"""Heights of the type: of the title, of the line below it, of source, status and link."""
LEADING = 1.4
NARROW = 0.56
"""Width of a narrow letter, in heights of the type."""
LEAST = 640
"""Width in pixels below which titles would break too often."""
SIZE = re.compile(r'width="(\d+)" height="(\d+)"')


def svg(figure_id: str, selection: Selection, base: str) -> str:
    """A figure of the catalogue as a drawing that needs nothing from outside.

    Args:
        figure_id: a key of `catalogue.FIGURES`.
        selection: a view in which it has something to draw.
        base: the public address of the app's root, "" for none.

    Raises:
        ValueError: the view has nothing to draw.
    """
    caption = catalogue.caption(figure_id, selection)
    if caption is None:
        message = f"This view has nothing to draw for {figure_id!r}."
        raise ValueError(message)
    view = view_of(selection, base=base)
    drawing = catalogue.still(figure_id, selection, SCREEN, MODE)
    width, height = _size(drawing)
    across = max(width, LEAST)
    parts: list[Markup] = []
    y = MARGIN
    y = _said(parts, caption.finding, y, across, TITLE, LIGHT.strong, bold=True)
    y = _said(parts, caption.subtitle, y, across, MEASURE, LIGHT.quiet) + ROOM
    inside = str(drawing).replace("<svg ", f'<svg x="{MARGIN + (across - width) / 2}" y="{y}" ', 1)
    parts.append(Markup(inside))  # noqa: S704 - our own drawing
    y += height + ROOM
    for line in _foot(view, catalogue.FIGURES[figure_id].table(view)):
        y = _said(parts, line, y, across, SMALL, LIGHT.quiet)
    return str(
        Markup(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" '
            'height="{h}" role="img" lang="{lang}" aria-label="{alt}"><title>{title}</title>'
            '<rect width="{w}" height="{h}" fill="{ground}"/>{parts}</svg>'
        ).format(
            w=across + 2 * MARGIN,
            h=round(y + MARGIN - ROOM / 2),
            lang=view.language,
            alt=caption.alt,
            title=caption.finding,
            ground=LIGHT.ground,
            parts=Markup("").join(parts),
        )
    )


def png(figure_id: str, selection: Selection, base: str) -> bytes:
    """The same as pixels, twice as large, with the fonts that come along; arguments as `svg`."""
    drawn = svg(figure_id, selection, base)
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=drawn,
            zoom=SCALE,
            skip_system_fonts=True,
            font_files=list(_fonts()),
            font_family=FONT,
            sans_serif_family=FONT,
        )
    )


@cache
def _fonts() -> tuple[str, ...]:
    return tuple(str(path) for path in sorted(FONTS.glob("*.ttf")))


def _size(drawing: Markup) -> tuple[int, int]:
    """Width and height of a still, in pixels."""
    found = SIZE.search(drawing)
    if found is None:
        message = "The still says no size."
        raise ValueError(message)
    return int(found[1]), int(found[2])


def _said(
    parts: list[Markup],
    words: str,
    y: float,
    across: int,
    size: int,
    colour: str,
    *,
    bold: bool = False,
) -> float:
    """Write words in lines and tell where the next ones go."""
    for line in wrapped(words, int(across / (size * NARROW))) if words else ():
        y += size * LEADING
        parts.append(
            Markup(
                '<text x="{}" y="{:.1f}" font-family="{}, sans-serif" font-size="{}" '
                'font-weight="{}" fill="{}">{}</text>'
            ).format(MARGIN, y, FONT, size, 700 if bold else 400, colour, line)
        )
    return y


def _foot(view: View, table: Table) -> list[str]:
    """Sources, what kinds of number these are, version and link."""
    words = view.words
    lines = [words("picture.status", said=_kinds(view, table))] if _kinds(view, table) else []
    sources = dict.fromkeys(
        one for row in table.rows for where in row.provenances() for one in where.source_ids
    )
    named = words("picture.join").join(_source(view, one) for one in sources)
    lines.append(words("picture.sources", sources=named))
    made = words("picture.made", name=words("brand.name"), version=view.atlas.version)
    link = share_address(view.selection, view.atlas.version, view.base) if view.base else ""
    return [*lines, f"{made} {link}".strip()]


def _kinds(view: View, table: Table) -> str:
    """The statuses and qualifiers that occur, in words."""
    figures = [figure for row in table.rows for figure in row.figures]
    statuses = dict.fromkeys(f"status.{figure.status.lower()}.name" for figure in figures)
    qualifiers = dict.fromkeys(
        f"qualifier.{figure.qualifier}.name"
        for figure in figures
        if figure.qualifier and figure.qualifier != "stated"
    )
    return view.words("list_join").join(view.words(key) for key in (*statuses, *qualifiers))


def _source(view: View, source_id: str) -> str:
    source = view.atlas.sources[source_id]
    title = source.title if breadth(source.title) <= LONGEST else f"{source.title[:SHORT]}…"
    return f"{source_id} {title}"


LONGEST, SHORT = 70, 34
"""Narrow letters up to which a source's title is whole, and letters that stay of a longer one."""
