"""The speaker's desk: the scenes of a deck with notes, the expected questions, what to take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from components import links
from components.content import scenes, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.content.scenes import Scene
    from components.view import View
    from model.forum import Question, Step
    from model.sources import Source


@dataclass(frozen=True, slots=True)
class ListedScene:
    """One scene in the list: its number, and the decks that its buttons lead to, "" for none."""

    scene: Scene
    number: int
    up: str = ""
    down: str = ""
    out: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """One expected question with its answer, what it rests on, and the view to show."""

    question: str
    answer: str
    sources: Sequence[Source]
    view: View
    section_id: str


def listed_scenes(view: View) -> list[ListedScene]:
    """The scenes of the deck; those of a reader's own deck can be moved and taken out."""
    shown = scenes.deck_steps(view.but(slide=1))
    steps = tuple(step for step, _ in shown)
    own = not scenes.deck_of(view).deck_id
    return [
        ListedScene(scene, number, *(_moves(steps, number - 1) if own else ()))
        for number, (_, scene) in enumerate(shown, 1)
    ]


def _moves(steps: tuple[Step, ...], place: int) -> tuple[str, str, str]:
    """The decks with a scene one place up, one place down, and left out; "" for none."""
    before, one, after = steps[:place], steps[place], steps[place + 1 :]
    up = (*before[:-1], one, *before[-1:], *after) if before else ()
    down = (*before, *after[:1], one, *after[1:]) if after else ()
    return links.write_deck(up), links.write_deck(down), links.write_deck((*before, *after))


def answers(view: View) -> list[Answer]:
    """The questions that the hall may ask, with their answers."""
    return [_answer(view, one) for one in scenes.deck_of(view).questions]


def _answer(view: View, one: Question) -> Answer:
    text = one.answer[view.language]
    shown, section_id = scenes.step_view(view, one.link) or (view, "")
    return Answer(
        spoken.said(one.question[view.language], view),
        spoken.said(text, view),
        spoken.sources(text, view, one.source_ids),
        shown,
        section_id,
    )
