"""The hand-out of a talk: a scene a page with what is said, the expected questions, the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from components import catalogue, links, storyline
from components.exports import qr
from components.exports.paper import Paper
from components.screens import deck, present
from model.stage import FORUM

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from components.storyline.scene import Scene
    from components.view import View
    from model.record import Source

MOST_SOURCES = 14
"""Sources that have room below a scene; the list at the end has them all."""


class Sheet(NamedTuple):
    """One page: the scene, its parts as forum mode has them, its picture, what is below it."""

    scene: Scene
    parts: Mapping[str, Markup]
    picture: Markup
    sources: Sequence[Source]
    further: int
    code: Markup


def content(view: View, imprint: Markup) -> tuple[str, Markup]:
    """The title of the hand-out and its body; sources have one number throughout.

    Args:
        view: the deck.
        imprint: whose outlines these are, and whom to write to.
    """
    talk = storyline.talk(view.selection)
    sheets = [
        _sheet(view, scene, (number, len(talk.scenes)))
        for number, scene in enumerate(talk.scenes, 1)
    ]
    body = view.render("handout.html", sheets=sheets, answers=deck.answers(view), imprint=imprint)
    return f"{talk.title} — {view.words('brand.name')}", Paper(view.words, view.base)(body)


def _sheet(view: View, scene: Scene, place: tuple[int, int]) -> Sheet:
    code, picture = Markup(), Markup()
    if view.base:
        address = links.share_address(scene.selection, view.atlas.version, view.base, scene.part)
        code = qr.svg(address, said=False)
    if scene.picture:
        picture = catalogue.still(scene.picture, scene.selection, FORUM, "light")
    parts, sources = present.parts(view, scene, place, code), scene.sources(view)
    further = max(len(sources) - MOST_SOURCES, 0)
    return Sheet(scene, parts, picture, sources[:MOST_SOURCES], further, code)
