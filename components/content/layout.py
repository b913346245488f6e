"""Where the sections of a page stand: named places, and in them sections or pieces of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a section: its head, its figure's title, its figure, its search, the rest, all."""

    section_id: str
    part: Literal["head", "title", "figure", "find", "rest", "whole"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a page with what stands in it."""

    key: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Fold:
    """Sections or pieces of some behind a line that opens, figures as stills; open on paper."""

    key: str
    parts: tuple[str | Piece, ...]


Part = str | Piece | Place | Fold
"""A whole section by its id, a piece of one, a place, or a fold."""
Layout = tuple[Part, ...]


def place(key: str, *parts: Part) -> Place:
    """A place with some parts in it."""
    return Place(key, parts)


def fold(key: str, *parts: str | Piece) -> Fold:
    """A fold with some parts in it."""
    return Fold(key, parts)


def ids(parts: Iterable[Part]) -> Iterator[str]:
    """The sections of a layout in its order, one of several pieces as often as it has them."""
    for part in parts:
        if isinstance(part, str):
            yield part
        elif isinstance(part, Piece):
            yield part.section_id
        else:
            yield from ids(part.parts)
