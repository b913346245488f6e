"""Who draws a figure live: the one table of figures and their live painters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.drawing import deck, plotly, plotly_shares, plotly_strips
from components.drawing.map import Map
from components.drawing.shares import Shares
from components.drawing.strips import Strips

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LIVE: Mapping[type, Callable[[Any, str, str], Any]] = {
    **plotly.FIGURES,
    Strips: plotly_strips.drawn,
    Shares: plotly_shares.drawn,
    Map: deck.painted,
}
"""Figure, screen and mode to a live drawing, by the kind of the figure; others are still only."""
