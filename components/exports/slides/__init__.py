"""Slides for PowerPoint from the same scenes as screen and hand-out, native and editable."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from components import catalogue
from components.drawing.course import Course
from components.drawing.dots import Dots
from components.drawing.figures import Bars, Lines, Tiers
from components.drawing.lanes import Lanes
from components.drawing.map import Map
from components.drawing.shares import Shares
from components.drawing.squares import Squares
from components.drawing.strips import Roll, Strips
from components.drawing.ties import Flow
from components.exports import zips
from components.exports.slides import (
    bars,
    diagrams,
    facts,
    foot,
    head,
    lines,
    maps,
    notes,
    opening,
    points,
    shares,
    strips,
    tables,
)
from components.exports.slides import template as templates
from components.exports.slides.section_cuts import cut_to_slides, places
from model.viewport import FORUM

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from components.content.scenes import Scene
    from components.content.section import Section
    from components.drawing.figures import Description
    from components.exports.slides.boxes import Box
    from components.exports.slides.section_cuts import Cut, Places
    from components.exports.slides.sheet import Paper, SlideSheet
    from components.exports.slides.writing import Pptx
    from components.medium import Medium
    from components.view import View


def presentation(
    scenes: Sequence[Scene],
    view: View,
    medium: Medium,
    *,
    title: str,
    subtitle: str = "",
    template: bytes | None = None,
) -> bytes:
    """Scenes as a presentation: a title slide, then one slide a scene or several for a long one.

    Args:
        scenes: what to show, in order.
        view: whose words and data version are used.
        medium: who writes addresses; slides have a QR code where it knows the public one.
        title: the title of the first slide.
        subtitle: the line below it.
        template: a PPTX file whose layouts, type and colours are used instead of ours.

    Returns:
        A PPTX file; the same scenes give the same bytes.

    Raises:
        ExportError: the template cannot be used; the sentence says why.
    """
    slides = templates.opened(template, view.words("slides.template"))
    paper = templates.paper(slides, view.language)
    address = medium.share(view) if medium.base else ""
    first = templates.sheet(slides, paper, templates.TITLE)
    opening.write(first, view, (title, subtitle), address)
    if template is None:
        maps.silhouette(first, opening.LAND, view)
    for scene in scenes:
        _scene(slides, paper, scene, medium)
    opening.describe(slides, view, title, address)
    file = io.BytesIO()
    slides.save(file)
    return zips.office(file.getvalue(), view.atlas.created)


def _scene(slides: Pptx, paper: Paper, scene: Scene, medium: Medium) -> None:
    """The slides of one scene."""
    view, section = scene.section.view, _in_words(_divided(scene.section))
    frame = head.frame(paper, scene.subtitle, coded=bool(medium.base))
    address = medium.address(view, section.section_id)
    found = [
        one
        for part in _apart(section)
        for cut in cut_to_slides(part, frame.content)
        for one in _legible(cut, frame.content)
    ]
    for number, cut in enumerate(found, 1):
        title = scene.headline
        if len(found) > 1:
            title = view.words("slides.part", title=title, number=number, count=len(found))
        sheet = templates.sheet(slides, paper, templates.CONTENT)
        sources = cut.section.sources
        rows_alone = section.figure and cut.section.table and not cut.section.figure
        # The line below the title tells how to read the picture, which these rows go on from.
        head.write(sheet, frame, title, "" if rows_alone else scene.subtitle, view)
        _blocks(sheet, cut, places(cut, frame.content), scene.headline)
        if medium.base:
            head.code(sheet, frame.code, address, view.words("slides.name.code"))
        foot.write(sheet, frame.foot, sources, len(slides.slides), view)
        written = notes.notes(scene, cut.section, sources, address)
        notes.put(sheet, written, view.words("slides.name.notes"))


def _apart(section: Section) -> tuple[Section, ...]:
    """A section, or its map of many names and its facts, each of which needs the whole width."""
    figure = _described(section)
    if section.facts and isinstance(figure, Map) and maps.crowded(figure):
        return replace(section, facts=()), replace(section, figure="")
    return (section,)


def _legible(cut: Cut, content: Box) -> Iterator[Cut]:
    """A cut whose figure a hall can read; what is too full for it goes in parts."""
    figure = _described(cut.section)
    if not isinstance(figure, Course | Lanes | Dots):
        yield cut
        return
    for part in diagrams.readable(figure, places(cut, content).picture):
        yield cut._replace(figure=part)


def _in_words(section: Section) -> Section:
    """A section whose points and caution are words alone: it can be cut, and keeps the caution.

    Its table has the columns that a hall can read.
    """
    cautions = (section.caution,) if section.caution else ()
    table = section.table and section.table.in_hall
    return replace(section, points=section.plain_points, cautions=cautions, table=table)


def _divided(section: Section) -> Section:
    """A section of columns with the parts of its columns as a table, where they have parts."""
    figure = _described(section)
    if isinstance(figure, Bars):
        return replace(section, table=bars.divided(figure, section.view) or section.table)
    return section


def _described(section: Section) -> Description | None:
    """What the figure of a section means; None for no figure."""
    if not section.figure:
        return None
    return catalogue.described(section.figure, section.view, FORUM)


def _blocks(sheet: SlideSheet, cut: Cut, at: Places, headline: str) -> None:
    """What the slide shows of a section, block by block."""
    section, words = cut.section, cut.section.view.words
    if figure := cut.figure or _described(section):
        NATIVE[type(figure)](sheet, at.picture, figure, section.view)
    if section.facts:
        place = facts.column if section.figure else facts.row
        numbers = foot.numbered(section.sources)
        place(sheet, at.facts, section.facts, numbers, words("slides.name.fact"))
    if section.table and cut.layout:
        called_by = words("slides.name.table"), headline
        layout = tables.spread(cut.layout, at.rest.height)
        tables.draw(sheet, at.rest, tables.grid(section), layout, called_by)
    if section.points:
        points.draw(sheet, at.rest, section.plain_points, cut.size, words("slides.name.points"))
    if section.caution:
        facts.caution(sheet, at.caution, section.caution, words("slides.name.caution"))


NATIVE: Mapping[type, Callable[[SlideSheet, Box, Any, View], None]] = {
    Bars: bars.draw,
    Lines: lines.draw,
    Dots: diagrams.draw,
    Strips: strips.draw,
    Shares: shares.draw,
    Roll: diagrams.draw,
    Squares: diagrams.draw,
    Tiers: diagrams.draw,
    Flow: diagrams.draw,
    Lanes: diagrams.draw,
    Course: diagrams.draw,
    Map: maps.draw,
}
"""What draws a figure natively, as charts and shapes, by the kind of the figure."""
