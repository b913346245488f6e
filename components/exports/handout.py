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
    from collections.abc import Mapping

    from components.storyline.scene import Scene
    from components.view import View


class Sheet(NamedTuple):
    """One page: the scene, its parts as forum mode has them, its picture, its code."""

    scene: Scene
    parts: Mapping[str, Markup]
    picture: Markup
    code: Markup


def content(view: View, imprint: Markup) -> tuple[str, Markup]:
    """The title of the hand-out and its body; sources have one number throughout.

    Args:
        view: the deck.
        imprint: who publishes this, and whom to write to.
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
    return Sheet(scene, present.parts(view, scene, place, code), picture, code)
