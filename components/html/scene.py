"""A scene laid out for a hall: its head, its figure, what stands beside it, its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from components.content import pinned, scenes
from components.drawing.text_metrics import SCREEN, width
from components.html.blocks import Box, Drawn
from components.html.rendering import rendering
from components.html.templating import render
from model.pages import DECK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.content.scenes import Scene
    from components.content.section import Section
    from components.html.blocks import Block
    from components.html.rendering import Rendering
    from components.medium import Medium
    from components.view import View

TITLES = ((52, "large"), (66, "middle"), (76, "small"), (132, "middle"))
"""Narrow letters up to which a title has a size, so that it takes one line, or two; longer ones
are small."""
DENSITIES = ((10, "open"), (15, "close"))
"""Lines up to which a table has a density; longer ones are dense."""
NARROW = 1.8
"""A height of type in narrow letters."""
ACROSS, BESIDE = 104, 42
"""Narrow letters in a row of a table, across the scene and beside a picture."""
MOST_ROWS, MOST_LINES, MOST_POINTS = 19, 48, 9
"""What the back row can still read; the page behind the scene has the rest."""


def page(
    view: View, medium: Medium, notices: tuple[str, ...]
) -> tuple[Markup, tuple[Block, ...], Markup]:
    """Forum mode: the bar in the masthead's place, the scene, and nothing below it."""
    shown = scenes.shown(view)
    if shown is None:
        lost = rendering(view, medium, ())
        return (
            Markup(),
            (render(lost, "lost.html"), render(lost, "footer.html", publisher="", note="")),
            Markup(),
        )
    scene, number, count = shown
    laid = rendering(view, medium, (scene.section,), sourced=True)
    code = medium.code(scene.section.view, scene.section.section_id, small=True)
    blocks = (Box("scene", (*parts(laid, scene), foot(laid, (number, count), code))),)
    return bar(laid, scene, (number, count), notices), blocks, Markup()


def parts(laid: Rendering, scene: Scene) -> tuple[Block, ...]:
    """A scene above its foot: its head, its figure, what stands beside it."""
    section = scene.section
    size = _step(_letters(scene.headline), TITLES, "small")
    picture = Box("scene-picture", (Drawn(section),) if section.figure else ())
    return render(laid, "scene_head.html", scene=scene, size=size), picture, _side(laid, section)


def _side(laid: Rendering, section: Section) -> Markup:
    table, view, every = section.table, section.view, section.plain_points
    table = table and table.in_hall
    rows = [(row, row.plain(view)) for row in table.rows] if table else []
    folded = bool(section.figure and section.folds)
    shown, points = rows[: 0 if folded else MOST_ROWS], every[:MOST_POINTS]
    while (lines := _lines(section, [cells for _, cells in shown])) > MOST_LINES:
        shown = shown[:-1]
    return render(
        laid,
        "scene_side.html",
        section=section,
        table=table if shown else None,
        heads=table.plain_heads(view) if table else (),
        rows=shown,
        points=points,
        more=len(rows) - len(shown) + len(every) - len(points),
        density=_step(lines, DENSITIES, "dense"),
    )


def foot(laid: Rendering, place: tuple[int, int], code: Markup) -> Markup:
    """The foot of a scene.

    Args:
        laid: the scene, which has its sources.
        place: its number in the deck, and how many there are.
        code: the QR code of its link.
    """
    told = laid.view.words("sign.sentences").join(pinned.lines(laid.view, laid.sections)[:2])
    return render(laid, "scene_foot.html", number=place[0], count=place[1], code=code, told=told)


def bar(laid: Rendering, scene: Scene, place: tuple[int, int], notices: tuple[str, ...]) -> Markup:
    """What moves through the scenes; it hides until a pointer moves."""
    (number, count), chosen = place, laid.view.selection

    def to(slide: int) -> str:
        return laid.href(chosen.but(slide=slide)) if 1 <= slide <= count else ""

    return render(
        laid,
        "forum_bar.html",
        number=number,
        count=count,
        before=to(number - 1),
        after=to(number + 1),
        first=to(1),
        last=to(count),
        leave=laid.href(scene.section.view.selection, scene.section.section_id),
        desk=laid.href(chosen.but(page=DECK, slide=1)),
        notices=notices,
    )


def _lines(section: Section, rows: Sequence[Sequence[str]]) -> float:
    """The lines that rows take where columns share the width."""
    letters = BESIDE if section.figure else ACROSS
    widths = [max(map(_letters, column)) for column in zip(*rows, strict=True)]
    shares = [max(1.0, letters * width / (sum(widths) or 1)) for width in widths]
    return sum(
        max(1, *(-(-_letters(cell) // int(share)) for cell, share in zip(row, shares, strict=True)))
        for row in rows
    )


def _letters(words: str) -> float:
    """How wide words are, in narrow letters."""
    return width(words, NARROW, face=SCREEN)


def _step(size: float, steps: Sequence[tuple[int, str]], beyond: str) -> str:
    return next((name for most, name in steps if size <= most), beyond)
