"""The speaker's desk: the scenes of a deck with notes, the expected questions, what to take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from components import links, storyline
from components.exports import pdf
from components.storyline import spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from components.storyline.scene import Scene
    from components.view import View
    from model.forum import Question, Step
    from model.record import Source


@dataclass(frozen=True, slots=True)
class Line:
    """One scene in the list: where it is shown, and the decks that its buttons lead to."""

    scene: Scene
    href: str
    sources: Sequence[Source]
    up: str = ""
    down: str = ""
    out: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """One expected question with its answer, what it rests on, and the view to show."""

    question: str
    answer: str
    sources: Sequence[Source]
    href: str


def blocks(view: View) -> dict[str, Markup]:
    """The blocks of the page."""
    deck = storyline.deck_of(view.atlas, view.selection)
    own = not deck.deck_id
    questions = {"answers": answers(view)} if deck.questions else {}
    return {
        "head": view.render(
            "deck_head.html",
            own=own,
            name=view.words("deck.own") if own else deck.name[view.language],
            count=len(deck.steps),
            printable=pdf.chromium() is not None,
        ),
        "scenes": view.render("deck_scenes.html", own=own, lines=_lines(view, own=own)),
        **({"questions": view.render("deck_questions.html", **questions)} if questions else {}),
        "packs": view.render("deck_packs.html"),
        "keys": view.render("deck_keys.html"),
    }


def _lines(view: View, *, own: bool) -> list[Line]:
    shown = storyline.deck_steps(view.selection)
    steps, found = tuple(step for step, _ in shown), []
    for number, (_, scene) in enumerate(shown):
        moves = _moves(steps, number) if own else ("", "", "")
        href = view.href(page="present", slide=number + 1)
        found.append(Line(scene, href, scene.sources(view), *moves))
    return found


def _moves(steps: tuple[Step, ...], number: int) -> tuple[str, str, str]:
    """The decks with a scene one place up, one place down, and left out; "" for none."""
    before, one, after = steps[:number], steps[number], steps[number + 1 :]
    up = (*before[:-1], one, *before[-1:], *after) if before else ()
    down = (*before, *after[:1], one, *after[1:]) if after else ()
    return links.write_deck(up), links.write_deck(down), links.write_deck((*before, *after))


def answers(view: View) -> list[Answer]:
    """The questions that the hall may ask, with their answers."""
    return [_answer(view, one) for one in storyline.deck_of(view.atlas, view.selection).questions]


def _answer(view: View, one: Question) -> Answer:
    text = one.answer[view.language]
    meant = links.step_view(one.link, links.known_values(view.atlas), view.language)
    selection, part = meant or (view.selection, "")
    return Answer(
        spoken.said(one.question[view.language], view),
        spoken.said(text, view),
        spoken.sources(text, view, one.source_ids),
        links.href(
            selection.but(version=view.selection.version, section=part, frame=view.selection.frame)
        ),
    )
