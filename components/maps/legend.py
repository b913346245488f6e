"""What a map's shades, hollow marks and sizes mean, for those who print it beside the map."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from components import measures
from components.maps import japan, region_map
from model.pages import REGIONS

if TYPE_CHECKING:
    from components.view import View


class Legend(NamedTuple):
    """The colours of the ground with their words; the words for hollow marks and for sizes.

    At last whose outlines these are, and where marks stand.
    """

    shades: tuple[tuple[str, str], ...]
    hollow: str
    size: str
    credit: str


def legend(view: View) -> Legend:
    """The legend of the map of a view's page; where the ground is shaded, no mark is larger."""
    words = view.words
    if view.selection.page == REGIONS:
        said = (words(f"regions.map.{name}") for name in ("hollow", "number", "credit"))
        return Legend(region_map.shades(view), *said)
    if japan.shaded(view):
        classes = enumerate(measures.classes(view), 1)
        shades = tuple((f"step{step}", said) for step, said in classes)
        return Legend(shades, "", "", words("map.credit"))
    hollow, size = (words(f"layer.{view.selection.layer}.{name}") for name in ("hollow", "size"))
    return Legend((), hollow, size, words("map.credit"))
