"""Where the sections of a page stand: named places, and in them sections or pieces of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a section: its head, its figure's title, its figure, its search, or the rest."""

    section_id: str
    part: Literal["head", "title", "figure", "find", "rest"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a page with what stands in it."""

    key: str
    parts: tuple[Part, ...]


Part = str | Piece | Place
"""A whole section by its id, a piece of one, or a place."""
Layout = tuple[Part, ...]


def place(key: str, *parts: Part) -> Place:
    """A place with some parts in it."""
    return Place(key, parts)
