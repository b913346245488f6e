"""Headings that sort a long table by their column, and the other way round the second time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.inline import Detail, Link, pieces

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.inline import Phrase
    from components.view import View

ARROWS = {"ascending": " ↑", "descending": " ↓"}


def orders(view: View, names: tuple[str, ...]) -> tuple[tuple[int, str], ...]:
    """The place of the column that the view sorts by, and which way."""
    found = enumerate(_order(view, name) for name in names)
    return tuple((place, order) for place, order in found if order)


def heads(view: View, labels: Mapping[str, str]) -> tuple[Phrase, ...]:
    """A heading for each column.

    Args:
        view: the view.
        labels: what each column is called, by the name that links sort it by.
    """
    return tuple((_head(view, name, label),) for name, label in labels.items())


def _head(view: View, name: str, label: str) -> Link:
    following = f"-{name}" if view.selection.sort == name else name
    arrow = ARROWS.get(_order(view, name))
    said = (*pieces(label), Detail(arrow)) if arrow else label
    return Link(said, view.selection.but(sort=following, page_no=1), key=f"sort-{name}")


def _order(view: View, name: str) -> str:
    """How the table is sorted by a column, "" where it is not."""
    return {name: "ascending", f"-{name}": "descending"}.get(view.selection.sort, "")
