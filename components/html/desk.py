"""The speaker's desk laid out: scenes and answers with the numbers of their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components import settings
from components.content import desk, scenes
from components.content.section import source_ids
from components.html.sheet import Sheet

if TYPE_CHECKING:
    from markupsafe import Markup

    from components.medium import Medium
    from components.view import View


def sheet(view: View, medium: Medium) -> Sheet:
    """The sheet of the desk; its sources are those of the scenes, then those of the answers."""
    sections = tuple(one.scene.section for one in desk.listed_scenes(view))
    said = (source.source_id for one in desk.answers(view) for source in one.sources)
    ids = dict.fromkeys((*source_ids(sections), *said))
    return Sheet(view, medium, sections, {one: number for number, one in enumerate(ids, 1)})


def markup(laid: Sheet) -> Markup:
    """Everything between masthead and footer."""
    view, deck = laid.view, scenes.deck_of(laid.view)
    own = not deck.deck_id
    return laid.render(
        "desk.html",
        own=own,
        name=view.words("deck.own") if own else deck.name[view.language],
        count=len(deck.steps),
        scenes=desk.listed_scenes(view),
        answers=desk.answers(view),
        printable=settings.chromium() is not None,
    )
