"""Forum mode: one scene of a deck, and nothing else but a bar that hides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components import links, storyline
from components.view import view_of
from model.labels import breadth
from model.pages import DECK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from components.storyline.scene import Scene
    from components.tables import Row
    from components.view import View

TITLES = ((52, "large"), (66, "middle"), (76, "small"), (132, "middle"))
"""Narrow letters up to which a title has a size, so that it takes one line, or two; longer ones
are small."""
DENSITIES = ((10, "open"), (15, "close"))
"""Lines up to which a table has a density; longer ones are dense."""
ACROSS, BESIDE = 104, 42
"""Narrow letters in a row of a table, across the scene and beside a picture."""
MOST_ROWS, MOST_POINTS = 19, 9
"""What the back row can still read; the page behind the scene has the rest."""


def blocks(view: View) -> dict[str, Markup]:
    """The blocks of the page: the bar in the masthead's place, the scene's three parts."""
    scenes = storyline.deck_scenes(view.selection.but(slide=1))
    if not scenes:
        return {"scene_head": view.render("lost.html"), "footer": view.render("scene_foot.html")}
    number = min(view.selection.slide, len(scenes))
    scene = scenes[number - 1]
    query = view_of(scene.selection).query(section=scene.part, bare="1")
    code = view.render("scene_code.html", query=query)
    return {
        "masthead": _bar(view, scene, number, len(scenes)),
        **parts(view, scene, (number, len(scenes)), code),
    }


def shown(view: View) -> Scene | None:
    """The scene that a view of forum mode shows."""
    scenes = storyline.deck_scenes(view.selection.but(slide=1))
    return scenes[min(view.selection.slide, len(scenes)) - 1] if scenes else None


def parts(view: View, scene: Scene, place: tuple[int, int], code: Markup) -> dict[str, Markup]:
    """The parts of a scene, to be laid out around its picture.

    Args:
        view: whose words and marks are used; it gathers the scene's sources.
        scene: the scene.
        place: its number in the deck, and how many there are.
        code: the QR code of its link.
    """
    table_rows = scene.table.rows if scene.table else ()
    rows, points = table_rows[:MOST_ROWS], scene.points[:MOST_POINTS]
    head = view.render(
        "scene_head.html", scene=scene, size=_step(breadth(scene.headline), TITLES, "small")
    )
    side = view.render(
        "scene_side.html",
        scene=scene,
        rows=rows,
        points=points,
        more=len(table_rows) - len(rows) + len(scene.points) - len(points),
        density=_density(scene, rows),
    )
    if scene.behind:
        view.marks(where for row in scene.behind.rows for where in row.provenances())
    foot = view.render("scene_foot.html", number=place[0], count=place[1], code=code)
    return {"scene_head": head, "scene_side": side, "footer": foot}


def _bar(view: View, scene: Scene, number: int, count: int) -> Markup:
    def to(slide: int) -> str:
        return view.href(slide=slide) if 1 <= slide <= count else ""

    leave = links.href(scene.selection.but(section=scene.part, frame=view.selection.frame))
    return view.render(
        "forum_bar.html",
        number=number,
        count=count,
        before=to(number - 1),
        after=to(number + 1),
        first=to(1),
        last=to(count),
        leave=leave,
        desk=view.href(page=DECK, slide=1),
    )


def _density(scene: Scene, rows: Sequence[Row]) -> str:
    """How closely the rows stand: by the lines that they take where columns share the width."""
    letters = BESIDE if scene.picture else ACROSS
    columns = list(zip(*(map(breadth, row.cells) for row in rows), strict=True))
    widths = [max(column) for column in columns]
    shares = [max(1.0, letters * width / (sum(widths) or 1)) for width in widths]
    lines = sum(
        max(
            1,
            *(
                -(-breadth(cell) // int(share))
                for cell, share in zip(row.cells, shares, strict=True)
            ),
        )
        for row in rows
    )
    return _step(lines, DENSITIES, "dense")


def _step(size: int, steps: Sequence[tuple[int, str]], beyond: str) -> str:
    return next((name for most, name in steps if size <= most), beyond)
