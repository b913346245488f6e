"""A page as one document: the blocks in order, with still figures in place of live ones."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from components import catalogue, layout
from components.screens import present
from components.view import TEMPLATES, view_of
from model.pages import FORUM
from model.stage import FORUM as HALL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.view import View
    from model.selection import Selection


@dataclass(frozen=True, slots=True)
class Form:
    """How the pictures of a page are drawn: their mode, and the screens of maps and charts."""

    mode: str
    maps: str
    charts: str


SCREEN = Form("auto", "desk", "desk")
PAPER = Form("light", HALL, "desk")
"""On paper a map is small, so its names are those for the hall."""


def body(
    selection: Selection, dropped: tuple[str, ...] = (), base: str = "", form: Form = SCREEN
) -> Markup:
    """What stands between `<body>` and `</body>`: readable without scripts.

    Args:
        selection: the view.
        dropped: parameters of the link that were not understood.
        base: the public address of the app's root.
        form: how its pictures are drawn.
    """
    view = view_of(selection)
    blocks = layout.blocks(selection, dropped, base)
    return laid_out(view, blocks, _stills(selection, form), _scene_picture(view, form.mode))


def laid_out(
    view: View, blocks: Mapping[str, Markup], stills: Mapping[str, Markup], scene_picture: Markup
) -> Markup:
    """A page's blocks and pictures in their places.

    Args:
        view: the view.
        blocks: block name to markup; absent ones are left out.
        stills: figure id to picture, for the figures that the page shows.
        scene_picture: the picture of the scene in forum mode.
    """
    made = TEMPLATES.get_template("still.html").render(
        page=view.atlas.kind_of(view.selection.page),
        blocks=defaultdict(Markup, blocks),
        stills=stills,
        figures=catalogue.FIGURES,
        view=view,
        captions={key: catalogue.caption(key, view.selection) for key in stills},
        scene_picture=scene_picture,
    )
    return Markup(made)  # noqa: S704 - blocks are escaped where they are made


def _scene_picture(view: View, mode: str) -> Markup:
    """The picture of the scene that forum mode shows, if it shows one."""
    scene = present.shown(view) if view.selection.page == FORUM else None
    if scene is None or not scene.picture:
        return Markup()
    return catalogue.still(scene.picture, scene.selection, HALL, mode)


def _stills(selection: Selection, form: Form) -> Mapping[str, Markup]:
    """Figure id to its still form, for the figures of this page that have something to draw."""
    return {
        figure.figure_id: catalogue.still(
            figure.figure_id,
            selection,
            form.maps if figure.figure_id in catalogue.STAGES else form.charts,
            form.mode,
        )
        for figure in catalogue.figures_of(view_of(selection))
    }
