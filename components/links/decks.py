"""A reader's own deck: scenes with titles and links, as text and as its link holds it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from components.links import mending
from components.links.packing import LONGEST_TEXT, PACKED, pack, seen, unpack
from model.entities import Text
from model.forum import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

OWN_DECK, TITLED = "!", "*"
"""What each scene of a reader's own deck begins with, and what ends its title."""
MOST_SCENES, LONGEST_TITLE, LONGEST_DECK = 30, 60, 1400
"""Scenes, letters of a title, and letters of a deck as its link has them: a longer address
would not fit a QR code that can be printed."""
TOO_LONG = "deck-length"
"""What is reported as dropped where a deck is longer than that."""
FOREIGN = re.compile(r"[^A-Za-z0-9_-].*", re.DOTALL)


def named(value: str, shipped: Collection[str]) -> tuple[str | None, bool]:
    """The deck that a link names, and whether the link had to be mended for that.

    Args:
        value: as the link says it: an id, a packed deck, or a deck's text as 1.0.0 wrote it.
        shipped: the ids of the shipped decks.

    Returns:
        An id, or the text of a reader's own deck; None for neither.
    """
    if value in shipped or value.startswith(OWN_DECK):
        return value, False
    if not value.startswith(PACKED):
        meant = mending.folded(value)
        return (meant, True) if meant in shipped else (None, False)
    text = unpack(value)
    if text is None:
        text, bent = unpack(FOREIGN.sub("", mending.without_unseen(value))), True
    else:
        bent = False
    return (text, bent) if text and text.startswith(OWN_DECK) else (None, False)


def read(
    written: str, rewritten: Callable[[str], str | None]
) -> tuple[tuple[Step, ...], tuple[str, ...]]:
    """A reader's own deck from its text.

    Args:
        written: scenes, each after a `!`: its title and a `*` where it has one, then its link
            without the `./`.
        rewritten: a link to the link of the same view as decks hold it, or None.

    Returns:
        The scenes that fit and make sense, and what to report as dropped.
    """
    steps: list[Step] = []
    dropped: list[str] = []
    for scene in written[1:LONGEST_TEXT].split(OWN_DECK):
        step = _step(scene, rewritten)
        if step is None:
            dropped.append("deck")
        elif len(steps) == MOST_SCENES or len(pack(write_deck([*steps, step]))) > LONGEST_DECK:
            dropped.append(TOO_LONG)
            break
        else:
            steps.append(step)
    return tuple(steps), tuple(dict.fromkeys(dropped))


def _step(scene: str, rewritten: Callable[[str], str | None]) -> Step | None:
    """One scene, or None where it makes no sense."""
    title, star, link = scene.rpartition(TITLED)
    link, title = rewritten(f"./{link}") or "", seen(title)
    if not link or len(title) > LONGEST_TITLE or bool(star) != bool(title):
        return None
    return Step(link, Text(), title)


def write_deck(steps: Sequence[Step]) -> str:
    """The text of a reader's own deck; "" for a deck without scenes."""
    return "".join(
        f"{OWN_DECK}{f'{step.title}{TITLED}' if step.title else ''}{step.link[2:]}"
        for step in steps
    )
