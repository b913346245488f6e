"""Who draws a figure live: the one table of figures and their live painters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.drawing import deck, plotly
from components.drawing.map import Map

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LIVE: Mapping[type, Callable[[Any, str, str], Any]] = {**plotly.FIGURES, Map: deck.painted}
"""Figure, screen and mode to a live drawing, by the kind of the figure; others are still only."""
