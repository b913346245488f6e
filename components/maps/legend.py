"""What the signs and shades of a map mean: on its page, and where it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from components import atlas_list, statistics
from components.inline import Badge, Link, Swatch
from components.maps import japan, region_map
from model.pages import REGIONS
from model.selection import FIELDS, FILED, OVERSEAS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.inline import Inline, Phrase
    from components.view import View

LEGENDS = ("atlas-map", "region-map")
"""The maps that have one; others explain themselves."""


class Legend(NamedTuple):
    """Signs with what they mean; what is said of the sizes of marks; whose outlines these are."""

    signs: tuple[tuple[Inline, Phrase], ...]
    note: str
    credit: str


def legend(view: View, *, pressed: bool = True) -> Legend:
    """The legend of the map of a view's page.

    Args:
        view: the view.
        pressed: whether its fields filter the map: then those that a filter hides stay in it.
    """
    marks = _marks(view, atlas_list.entries(view.but(bureau="", field="") if pressed else view))
    words = view.words
    if view.selection.page == REGIONS:
        shades = ((Swatch(colour), said) for colour, said in region_map.shades(view))
        hollow = Badge((), "dashed"), words("regions.map.hollow")
        return Legend((*shades, hollow), words("regions.map.number"), words("regions.map.credit"))
    if japan.shaded(view):
        steps = enumerate(statistics.classes(view), 1)
        shaded = ((Swatch(f"step{step}"), said) for step, said in steps)
        return Legend((*shaded, *marks), "", words("map.credit"))
    note = "" if view.layer == FILED else words(f"layer.{view.layer}.size")
    return Legend(tuple(marks), note, words("map.credit"))


def _marks(view: View, shown: Sequence[atlas_list.Entry]) -> Iterator[tuple[Inline, Phrase]]:
    """The signs of the fields that the map shows, and how else its marks may look."""
    layer, words = view.layer, view.words
    if layer == OVERSEAS:
        shown = tuple(entry for entry in shown if entry.look == "full")
    used = {field for entry in shown for field in entry.project.fields}
    yield from ((Badge((field,)), _filter(view, field)) for field in FIELDS if field in used)
    if japan.shaded(view):
        return
    if layer == FILED and any(len(entry.project.fields) > 1 for entry in shown):
        yield Badge(FIELDS[:2]), words("layer.several")
    said = {"ring": "layer.body", "dashed": f"layer.{layer}.hollow"}
    looks = {entry.look for entry in shown}
    yield from ((Badge((), one), words(key)) for one, key in said.items() if one in looks)


def _filter(view: View, field: str) -> Phrase:
    """A field's name, which filters by it and lets go of it again."""
    name, chosen = view.words(f"field.{field}.name"), view.selection.field == field
    wanted = view.selection.but(field="" if chosen else field)
    return (Link(name, wanted, key=f"legend-{field}", current=chosen),)
