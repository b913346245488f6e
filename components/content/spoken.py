"""Texts of a talk: observations stand in braces and are said as everywhere, with their sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.view import View
    from model.observation import Observation
    from model.sources import Source

IN_BRACES = re.compile(r"\{([a-z0-9-]+)\}")


def said(text: str, view: View) -> str:
    """A text with its observations in words."""
    return IN_BRACES.sub(lambda found: str(view.quantity(view.atlas.observations[found[1]])), text)


def observations(text: str, view: View) -> list[Observation]:
    """The observations that a text names."""
    return [view.atlas.observations[observation_id] for observation_id in IN_BRACES.findall(text)]


def sources(text: str, view: View, further: tuple[str, ...] = ()) -> list[Source]:
    """The documents that a text rests on, its observations' first."""
    named = [key for one in observations(text, view) for key in one.provenance.source_ids]
    return [view.atlas.sources[one] for one in dict.fromkeys((*named, *further))]
