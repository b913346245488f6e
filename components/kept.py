"""What is worked out once and kept for all who ask the same, within so many bytes of memory.

What readers may write into links has no end, and answers differ in size: their number is no bound.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from cachetools import LRUCache, cached

from model.atlas import Atlas

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


def weight(answer: object) -> int:
    """How many bytes of memory something takes, about, with all that it holds but the record."""
    seen: dict[int, object] = {}
    waiting = [answer]
    while waiting:
        one = waiting.pop()
        if id(one) not in seen and not isinstance(one, Atlas | type):
            seen[id(one)] = one
            waiting.extend(_held(one))
    return sum(map(sys.getsizeof, seen.values()))


def _held(one: object) -> Iterable[Any]:
    """What something holds."""
    if isinstance(one, Mapping):
        return (*one, *one.values())
    if isinstance(one, tuple | list | set | frozenset):
        return one
    if is_dataclass(one):
        return (getattr(one, field.name) for field in fields(one))
    return vars(one).values() if hasattr(one, "__dict__") else ()


def kept(
    most: int, size: Callable[[Any], int] = weight
) -> Callable[[Callable[Asked, Answer]], Callable[Asked, Answer]]:
    """Keep what a function answers; what was not asked for longest goes first.

    Args:
        most: bytes that all of it may take.
        size: how many an answer takes, about.
    """
    return cached(LRUCache(most, getsizeof=size), lock=Lock())
