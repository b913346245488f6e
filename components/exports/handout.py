"""The hand-out of a talk: a scene a page with what is said, the expected questions, the sources."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from components import settings
from components.content import desk, pages, scenes
from components.html import desk as desk_html
from components.html import scene as scene_html
from components.html.blocks import flat
from components.html.page import since
from components.html.stills import drawing
from components.html.templating import render
from model.pages import FORUM

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from components.content.scenes import Scene
    from components.exports.paper import Paper
    from components.html.rendering import Rendering
    from components.view import View
    from model.sources import Source

MOST_SOURCES = 14
"""Sources that have room below a scene; the list at the end has them all."""


class Leaf(NamedTuple):
    """One page: the scene, how it looks, what is below it."""

    scene: Scene
    content: Markup
    sources: Sequence[Source]
    further: int
    code: Markup


def content(view: View, paper: Paper) -> tuple[str, Markup]:
    """The title of the hand-out and its body; sources have one number throughout.

    Args:
        view: the deck.
        paper: who decides on links and codes.
    """
    talk, laid = scenes.talk(view), desk_html.rendering(view, paper)
    body = render(
        laid,
        "handout.html",
        leaves=[_leaf(laid, scene) for scene in talk.scenes],
        answers=desk.answers(view),
        contact=settings.contact(view.words),
        since=since(laid),
    )
    return pages.titled(view, talk.title), body


def _leaf(laid: Rendering, scene: Scene) -> Leaf:
    section = scene.section
    draw = drawing(laid.view.but(page=FORUM), laid.medium)
    shown = flat(scene_html.parts(replace(laid, view=section.view), scene), draw)
    sources, code = section.sources, laid.medium.code(section.view, section.section_id)
    further = max(len(sources) - MOST_SOURCES, 0)
    return Leaf(scene, shown, sources[:MOST_SOURCES], further, code)
