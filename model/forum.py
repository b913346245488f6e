"""A talk as entities: decks, their scenes, and the questions that a speaker expects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from model.entities import Text


@dataclass(frozen=True, slots=True)
class Step:
    """One scene of a deck: the link of its view, and what the speaker says.

    Attributes:
        link: relative to the root, with the block of the page as fragment.
        notes: the speaker's; an observation's id in braces stands for the observation.
        title: a reader's own title, "" where the finding is the title.
    """

    link: str
    notes: Text
    title: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A question from the hall, with its answer; observations stand in braces as in the notes."""

    question_id: str
    link: str
    question: Text
    answer: Text
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """A talk: its scenes in order, then the expected questions."""

    deck_id: str
    name: Text
    steps: tuple[Step, ...]
    questions: tuple[Question, ...]
