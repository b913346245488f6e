"""What is worked out once and kept for all who ask the same, within so many bytes of memory.

What readers may write into links has no end, and answers differ in size: their number is no bound.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from cachetools import LRUCache, cached

if TYPE_CHECKING:
    from collections.abc import Callable

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


def kept(
    most: int, size: Callable[[Any], int]
) -> Callable[[Callable[Asked, Answer]], Callable[Asked, Answer]]:
    """Keep what a function answers; what was not asked for longest goes first.

    Args:
        most: bytes that all of it may take.
        size: how many an answer takes, about.
    """
    return cached(LRUCache(most, getsizeof=size), lock=Lock())
