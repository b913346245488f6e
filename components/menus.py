"""Filters as menus of links: each choice is an address, so no control keeps a state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from model.pages import EVIDENCE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.view import View


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a menu."""

    value: str
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu: the parameter it sets, its title, what is chosen, the choices."""

    name: str
    title: str
    chosen: str
    options: tuple[Option, ...]


def menu(view: View, name: str, nothing: str, choices: Iterable[tuple[str, str]]) -> Menu:
    """A menu over one parameter of the link.

    Args:
        view: the present view.
        name: the parameter, a field of the selection.
        nothing: the label of the choice that filters nothing.
        choices: pairs of id and label.
    """
    chosen = getattr(view.selection, name)
    pairs = [("", nothing), *choices]
    reset = {"page_no": 1} if view.selection.page == EVIDENCE else {}
    options = tuple(
        Option(value, label, view.href(**{name: value, **reset})) for value, label in pairs
    )
    return Menu(name, dict(pairs).get(chosen, nothing), chosen, options)
