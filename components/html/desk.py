"""The speaker's desk laid out: scenes and answers with the numbers of their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components import settings
from components.content import desk, scenes
from components.content.section import source_ids
from components.html.rendering import Rendering
from components.html.templating import render

if TYPE_CHECKING:
    from markupsafe import Markup

    from components.medium import Medium
    from components.view import View


def rendering(view: View, medium: Medium) -> Rendering:
    """The desk to render; its sources are those of the scenes, then those of the answers."""
    sections = tuple(one.scene.section for one in desk.listed_scenes(view))
    said = (source.source_id for one in desk.answers(view) for source in one.sources)
    ids = dict.fromkeys((*source_ids(sections), *said))
    return Rendering(view, medium, sections, {one: number for number, one in enumerate(ids, 1)})


def markup(laid: Rendering) -> Markup:
    """Everything between masthead and footer."""
    view, deck = laid.view, scenes.deck_of(laid.view)
    own = not deck.deck_id
    return render(
        laid,
        "desk.html",
        own=own,
        name=view.words("deck.own") if own else deck.name[view.language],
        count=len(deck.steps),
        scenes=desk.listed_scenes(view),
        answers=desk.answers(view),
        printable=settings.chromium() is not None,
    )
