"""A figure that is too full for its room, in two."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Figure = TypeVar("Figure", bound=DataclassInstance)


def halved(figure: Figure, name: str) -> tuple[Figure, ...]:
    """A figure with the first half of what it has, and the same with the rest.

    Args:
        figure: the figure.
        name: the attribute that is parted: its rows, lanes, events.

    Returns:
        The figure alone where there is nothing to part.
    """
    every: tuple[Any, ...] = getattr(figure, name)
    middle = (len(every) + 1) // 2
    if middle == len(every):
        return (figure,)
    return replace(figure, **{name: every[:middle]}), replace(figure, **{name: every[middle:]})
