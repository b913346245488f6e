"""What a map's shades, hollow marks and sizes mean, for those who print it beside the map."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from components import measures
from components.maps import japan, region_map
from model.pages import REGIONS

if TYPE_CHECKING:
    from components.view import View


class Legend(NamedTuple):
    """The colours of the ground with their words; the words for hollow marks and for sizes."""

    shades: tuple[tuple[str, str], ...]
    hollow: str
    size: str


def legend(view: View) -> Legend:
    """The legend of the map of a view's page; where the ground is shaded, no mark is larger."""
    words = view.words
    if view.selection.page == REGIONS:
        said = words("regions.map.hollow"), words("regions.map.number")
        return Legend(region_map.shades(view), *said)
    if japan.shaded(view):
        classes = enumerate(measures.classes(view), 1)
        return Legend(tuple((f"step{step}", said) for step, said in classes), "", "")
    layer = view.selection.layer
    return Legend((), words(f"layer.{layer}.hollow"), words(f"layer.{layer}.size"))
