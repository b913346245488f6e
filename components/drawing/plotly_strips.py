"""Strips as a live chart by Plotly: a line from zero to each dot, each on an axis of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.drawing.plotly import SIZES, WIDTHS
from components.drawing.text_metrics import LEADING, SCREEN, lines
from components.theme import PALETTES, plotly_template

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import plotly.graph_objects as go

    from components.drawing.strips import Count, CountKind, Strip, Strips
    from components.theme import Palette

WORDS, SCALE, BELOW = 74, 20, 30
"""Heights in pixels of a strip: its words, its scale, the ends of that."""
STRIP = WORDS + SCALE + BELOW
NUMBER, NAME, NOTE = 22, 14, 12
"""Heights of the type in pixels."""
RISE = 30
"""From the foot of the number to that of the words above it, in pixels."""
UNSEEN = {"visible": False, "fixedrange": True, "range": [-1, 1]}
FILLED: Mapping[CountKind, bool] = {"exact": True, "about": False, "apart": False}
SYMBOLS: Mapping[CountKind, str] = {"exact": "circle", "about": "circle", "apart": "circle-dot"}
DASHES: Mapping[CountKind, str] = {"exact": "solid", "about": "solid", "apart": "dot"}


def drawn(figure: Strips, screen: str, mode: str) -> go.Figure:
    """A live chart; arguments as `plotly.drawn`."""
    import plotly.graph_objects as go  # noqa: PLC0415 - only pages with strips

    chart, count, palette = go.Figure(), len(figure.strips), PALETTES[mode]
    high = STRIP + LEADING * NOTE * max(len(_note(one, screen)) - 1 for one in figure.strips)
    width, height = SIZES.get(screen, (None, high * count))
    for number, strip in enumerate(figure.strips):
        axis, low = str(number + 1) if number else "", 1 - (number + 1) / count
        for one in strip.counts:
            chart.add_scatter(**_trace(strip, one, palette), xaxis=f"x{axis}", yaxis=f"y{axis}")
        part = [low + share / high / count for share in (BELOW, BELOW + SCALE)]
        chart.layout[f"xaxis{axis}"] = _scale(strip, palette) | {"anchor": f"y{axis}"}
        chart.layout[f"yaxis{axis}"] = {"domain": part, "anchor": f"x{axis}", **UNSEEN}
        for note in _words(strip, _note(strip, screen), part[1], palette):
            chart.add_annotation(**note)
    chart.update_layout(
        template=plotly_template(mode),
        width=width,
        height=height,
        showlegend=False,
        dragmode=False,
        margin={"l": 12, "r": 24, "t": 8, "b": 0},
    )
    return chart


def _trace(strip: Strip, count: Count, palette: Palette) -> dict[str, Any]:
    """A count: a line from zero, a dot at its value."""
    colour = palette.quiet if count.kind == "apart" else palette.accent
    fill = colour if FILLED[count.kind] else palette.ground
    said = f"{strip.name}<br>{count.said}, {count.name}<br>{strip.note}"
    return {
        "x": [0, count.value],
        "y": [0, 0],
        "mode": "lines+markers",
        "cliponaxis": False,
        "line": {"width": 5, "color": colour, "dash": DASHES[count.kind]},
        "marker": {
            "symbol": SYMBOLS[count.kind],
            "size": [0, 15],
            "color": fill,
            "line": {"width": 2.5, "color": colour},
            "opacity": 1,
        },
        "customdata": [said, said],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _scale(strip: Strip, palette: Palette) -> dict[str, Any]:
    """The axis of a strip: from zero to its end, no grid."""
    return {
        "range": [0, strip.most],
        "tickmode": "array",
        "tickvals": [0, strip.most],
        "ticktext": ["0", strip.end],
        "showgrid": False,
        "zeroline": False,
        "showline": True,
        "linecolor": palette.line,
        "fixedrange": True,
        "side": "bottom",
    }


def _note(strip: Strip, screen: str) -> Sequence[str]:
    """What is said of a strip, in the lines that its screen has room for."""
    return lines(strip.note, NOTE, WIDTHS[screen], face=SCREEN)


def _words(
    strip: Strip, said: Sequence[str], top: float, palette: Palette
) -> Iterator[dict[str, Any]]:
    """Above a scale: the number with whose it is; above that what is counted, of when and what."""
    at = {"x": 0, "y": top, "xref": "paper", "yref": "paper", "showarrow": False, "align": "left"}
    at |= {"xanchor": "left", "yanchor": "bottom"}
    numbers = "   ".join(
        f'<span style="font-size:{NUMBER}px;color:{palette.strong}"><b>{one.said}</b></span>'
        f"  {one.name}"
        for one in strip.counts
    )
    yield {**at, "text": numbers, "font": {"size": NAME, "color": palette.ink}}
    note = "<br>".join(said)
    yield {
        **at,
        "text": f'<span style="font-size:{NAME}px;color:{palette.ink}"><b>{strip.name}</b></span>'
        f"<br>{note}",
        "font": {"size": NOTE, "color": palette.quiet},
        "yshift": RISE,
    }
