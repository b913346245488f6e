"""Slides for PowerPoint from the same scenes as screen and hand-out, native and editable."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

from components import catalogue, links
from components.exports import steady
from components.exports.slides import (
    columns,
    facts,
    foot,
    head,
    lineage,
    lines,
    maps,
    network,
    notes,
    opening,
    points,
    tables,
)
from components.exports.slides import template as templates
from components.exports.slides.parts import parts, places
from model.stage import FORUM

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    import pandas as pd

    from components.exports.slides.boxes import Box
    from components.exports.slides.parts import Part, Places
    from components.exports.slides.sheet import Paper, Sheet
    from components.exports.slides.writing import Pptx
    from components.storyline.scene import Scene
    from components.view import View


def presentation(
    scenes: Sequence[Scene],
    view: View,
    *,
    title: str,
    subtitle: str = "",
    template: bytes | None = None,
) -> bytes:
    """Scenes as a presentation: a title slide, then one slide a scene or several for a long one.

    Args:
        scenes: what to show, in order.
        view: whose words, data version and public address are used; slides have a QR code
            where it has an address.
        title: the title of the first slide.
        subtitle: the line below it.
        template: a PPTX file whose layouts, type and colours are used instead of ours.

    Returns:
        A PPTX file; the same scenes give the same bytes.

    Raises:
        ValueError: the template cannot be used; the sentence says why.
    """
    slides = templates.opened(template, view.words("slides.template"))
    paper = templates.paper(slides, view.language)
    first = templates.sheet(slides, paper, templates.TITLE)
    opening.write(first, view, title, subtitle)
    if template is None:
        maps.silhouette(first, opening.LAND, view)
    for scene in scenes:
        _scene(slides, paper, scene, replace(view, selection=scene.selection, cited=[]))
    opening.describe(slides, view, title)
    file = io.BytesIO()
    slides.save(file)
    return steady.office(file.getvalue(), view.atlas.created)


def _scene(slides: Pptx, paper: Paper, scene: Scene, view: View) -> None:
    """The slides of one scene."""
    subtitle = scene.finding if scene.title else scene.subtitle
    frame = head.frame(paper, subtitle, coded=bool(view.base))
    address = links.share_address(scene.selection, view.atlas.version, view.base, scene.part)
    cut = parts(_divided(scene, view), frame.content, view)
    for number, part in enumerate(cut, 1):
        title = scene.headline
        if len(cut) > 1:
            title = view.words("slides.part", title=title, number=number, count=len(cut))
        sheet = templates.sheet(slides, paper, templates.CONTENT)
        sources = part.scene.sources(view)
        head.write(sheet, frame, title, subtitle, view)
        _blocks(sheet, part, places(part, frame.content), view)
        if view.base:
            head.code(sheet, frame.code, address, view.words("slides.name.code"))
        foot.write(sheet, frame.foot, sources, len(slides.slides), view)
        written = notes.notes(part.scene, sources, view, address)
        notes.put(sheet, written, view.words("slides.name.notes"))


def _divided(scene: Scene, view: View) -> Scene:
    """A scene of columns with the parts of its columns as a table, where they have parts."""
    if scene.picture and catalogue.FIGURES[scene.picture].slide == "columns":
        frame = catalogue.FIGURES[scene.picture].query(view, FORUM)
        return replace(scene, table=columns.divided(frame, view))
    return scene


def _blocks(sheet: Sheet, part: Part, at: Places, view: View) -> None:
    """What the slide shows of a scene, block by block."""
    scene, words = part.scene, view.words
    numbers = foot.numbered(scene.sources(view))
    if scene.picture:
        FORMS[catalogue.FIGURES[scene.picture].slide](sheet, at.picture, scene, view)
    if scene.facts:
        place = facts.column if scene.picture else facts.row
        place(sheet, at.facts, scene.facts, numbers, words("slides.name.fact"))
    if scene.table and part.layout:
        called_by = words("slides.name.table"), scene.headline
        layout = tables.spread(part.layout, at.rest.height)
        tables.draw(sheet, at.rest, scene.table, layout, called_by, numbers)
    if scene.points:
        points.draw(sheet, at.rest, scene.points, part.size, words("slides.name.points"))
    if scene.caution:
        facts.caution(sheet, at.caution, scene.caution, words("slides.name.caution"))


def _diagram(sheet: Sheet, box: Box, scene: Scene, view: View) -> None:
    DIAGRAMS[scene.picture](sheet, box, catalogue.FIGURES[scene.picture].query(view, FORUM))


DIAGRAMS: Mapping[str, Callable[[Sheet, Box, pd.DataFrame], None]] = {
    "network": network.draw,
    "lineage": lineage.draw,
}
"""What draws each diagram of the catalogue: each has its own kind of boxes and lines."""
FORMS: Mapping[str, Callable[[Sheet, Box, Scene, View], None]] = {
    "map": maps.draw,
    "lines": lines.draw,
    "columns": columns.draw,
    "diagram": _diagram,
}
"""What draws each form that a figure of the catalogue takes on a slide."""
