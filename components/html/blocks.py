"""What a page is laid out as: markup, figures to be drawn, and named places with both in them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeGuard

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from components.content.section import Section


@dataclass(frozen=True, slots=True)
class Drawn:
    """The place of a section's figure, which every medium draws its own way."""

    section: Section


@dataclass(frozen=True, slots=True)
class Box:
    """A named place with blocks in it."""

    key: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Bound:
    """One piece of markup with figures in it: nothing live can stand there, but their stills."""

    parts: tuple[Block, ...]


Block = Markup | Drawn | Box | Bound
KEPT = 10_000
"""Letters from which a browser keeps a piece of a live page: unchanged, it is not sent again."""


def box(key: str, blocks: Iterable[Block | None]) -> Block | None:
    """A named place: markup where it holds nothing else, None where it is empty."""
    held = merged(blocks)
    if not held:
        return None
    whole = held[0]
    if len(held) == 1 and isinstance(whole, Markup):
        return _wrapped(key, whole)
    return Box(key, held)


def merged(blocks: Iterable[Block | None], most: float = math.inf) -> tuple[Block, ...]:
    """Blocks with markup that stands together in one piece.

    Args:
        blocks: the blocks.
        most: letters of a piece that joins others; a longer one stays alone.
    """
    found: list[Block] = []
    for block in blocks:
        if isinstance(block, Markup) and not block.strip():
            continue
        if isinstance(block, Markup) and found and _joined(found[-1], block, most):
            found[-1] = found[-1] + block
        elif block is not None:
            found.append(block)
    return tuple(found)


def _joined(last: Block, block: Markup, most: float) -> TypeGuard[Markup]:
    return isinstance(last, Markup) and max(len(last), len(block)) < most


def flat(blocks: Iterable[Block], draw: Callable[[Section], Markup]) -> Markup:
    """Blocks as one piece of markup, for media without anything live.

    Args:
        blocks: the blocks.
        draw: what draws the figure of a section.
    """
    return Markup("").join(_flat(block, draw) for block in blocks)


def _flat(block: Block, draw: Callable[[Section], Markup]) -> Markup:
    if isinstance(block, Box):
        return _wrapped(block.key, flat(block.blocks, draw))
    if isinstance(block, Bound):
        return flat(block.parts, draw)
    return draw(block.section) if isinstance(block, Drawn) else block


def _wrapped(key: str, inside: Markup) -> Markup:
    return Markup('<div class="st-key-{}">{}</div>').format(key, inside)
