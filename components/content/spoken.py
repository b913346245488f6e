"""Texts of a talk: figures stand in braces and are said as everywhere, with their sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.view import View
    from model.record import Figure, Source

IN_BRACES = re.compile(r"\{([a-z0-9-]+)\}")


def said(text: str, view: View) -> str:
    """A text with its figures in words."""
    return IN_BRACES.sub(lambda found: str(view.quantity(view.atlas.figures[found[1]])), text)


def figures(text: str, view: View) -> list[Figure]:
    """The figures that a text names."""
    return [view.atlas.figures[figure_id] for figure_id in IN_BRACES.findall(text)]


def sources(text: str, view: View, further: tuple[str, ...] = ()) -> list[Source]:
    """The documents that a text rests on, its figures' first."""
    named = [one for figure in figures(text, view) for one in figure.provenance.source_ids]
    return [view.atlas.sources[one] for one in dict.fromkeys((*named, *further))]
