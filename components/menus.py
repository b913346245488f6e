"""Filters as menus of links: each choice is a view, so no control keeps a state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.view import View
    from model.selection import Selection


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a menu: its value, its label, the view that it leads to."""

    value: str
    label: str
    selection: Selection


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu: the parameter it sets, its title, what is chosen, the choices."""

    name: str
    title: str
    chosen: str
    options: tuple[Option, ...]


def menu(view: View, name: str, nothing: str, choices: Iterable[tuple[str, str]]) -> Menu:
    """A menu over one parameter of the link; a long table begins anew with each choice.

    Args:
        view: the present view.
        name: the parameter, a field of the selection.
        nothing: the label of the choice that filters nothing, "" where there is none.
        choices: pairs of id and label.
    """
    chosen = getattr(view.selection, name)
    pairs = [*([("", nothing)] if nothing else []), *choices]
    options = tuple(
        Option(value, label, view.selection.but(page_no=1, **{name: value}))
        for value, label in pairs
    )
    return Menu(name, dict(pairs).get(chosen, nothing), chosen, options)
