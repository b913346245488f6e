"""Bars and lines as live charts by Plotly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.drawing.figures import Bars, Lines, Look
from components.drawing.lines import HEADROOM, dates, span
from components.drawing.text_metrics import SCREEN, lines, width
from components.theme import PALETTES, plotly_template

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import plotly.graph_objects as go

    from components.drawing.figures import Description, Panel
    from components.theme import Palette

SIZES = {"forum": (1024, 345)}
"""Width and height in pixels on screens that scale a chart, as static/forum.css does; on others
it is as wide as its place."""
UPRIGHT, SMALL, LYING, UNDER, PANEL, SLOPE = 380, 260, 40, 126, 260, 170
"""Heights in pixels: standing columns, quiet ones, a lying one at least, below all that lie, a
panel, one from point to point."""
LINE = 17
"""From line to line of a date beside a lying column, in pixels."""
LETTER = {"phone": 12, "desk": 12, "hall": 12, "forum": 14}
"""Height of the words at the end of a column, in pixels."""
HEAD = 1.22
"""The axis against its highest column: words stand above that."""
ASIDE = 6
"""From the end of a lying column to its words, in pixels."""
ROW = 84
"""The width of a place or of the words at a column, in pixels."""
WIDTHS = {"phone": 330, "desk": 480, "hall": 560, "forum": 440}
"""About how wide a chart's own part is on each screen, in pixels: the browser sets its words."""
PATTERNS: Mapping[Look, str] = {
    Look(): "",
    Look("dotted"): ".",
    Look("dashed"): "/",
    Look(hatched=True): "\\",
}
"""What covers a column: dots and dashes too, since the rims of Plotly's bars are unbroken."""
THIN, THICK = 0.12, 0.65
"""The share of a column that its pattern covers: an outline stays nearly empty."""
DATED, SUNK, RAISED = 12, 0.15, 1.5
"""The height of a date below a point of a slope; its axis from below zero to above its highest
point, in the value of that, so that the words fit."""
KEY = 220
"""The width of a name in the key on a phone, in pixels."""
DOT = 12
"""The size of a point, in pixels."""


def drawn(figure: Description, screen: str, mode: str) -> go.Figure:
    """A live chart.

    Args:
        figure: the columns or lines.
        screen: "phone", "desk", "hall" or "forum".
        mode: "light" or "dark".
    """
    return FIGURES[type(figure)](figure, screen, mode)


def _bars(bars: Bars, screen: str, mode: str) -> go.Figure:
    """Columns; on a phone they lie down, so that their words fit."""
    import plotly.graph_objects as go  # noqa: PLC0415 - only pages with columns need it

    lying, palette = screen == "phone", PALETTES[mode]
    chart = go.Figure()
    for name, shade in bars.shades.items():
        color = getattr(palette, shade)
        chart.add_bar(**_series(bars, name, color, palette, lying=lying))
        said = _in_lines(name, LETTER[screen]) if lying else name
        chart.add_bar(**_in_key(name, said, bars.looks[name], color, palette))
    for note in _ends(bars, palette, LETTER[screen], lying=lying):
        chart.add_annotation(**note)
    places, amount = _places(bars, lying=lying), _amount(bars, lying=lying)
    width, height = SIZES.get(screen, (None, None))
    chart.update_layout(
        template=plotly_template(mode),
        barmode="stack",
        width=width,
        height=height or (_lying(bars) if lying else SMALL if bars.quiet else UPRIGHT),
        dragmode=False,
        bargap=0 if bars.stepped else 0.35,
        showlegend=len(bars.parts) > 1,
        legend={
            "orientation": "h",
            "y": -0.06 if lying else -0.24,
            "x": 0,
            "yanchor": "top",
            "traceorder": "normal",
            "maxheight": 1,
        },
        margin={"l": 8, "r": 8, "t": 30, "b": 40},
        xaxis=amount if lying else places,
        yaxis=places if lying else amount,
    )
    return chart


def _series(bars: Bars, name: str, shade: str, palette: Palette, *, lying: bool) -> dict[str, Any]:
    """One part of the columns, wherever there is something to draw of it."""
    found = [
        (column, part) for column in bars.columns for part in column.standing if part.name == name
    ]
    at, values = [column.place for column, _ in found], [part.value for _, part in found]
    return {
        "x": values if lying else at,
        "y": at if lying else values,
        "orientation": "h" if lying else "v",
        "name": name,
        "legendgroup": name,
        "showlegend": False,
        "customdata": [[column.place, part.said] for column, part in found],
        "hovertemplate": "%{customdata[0]}<br>%{fullData.name}: %{customdata[1]}<extra></extra>",
        "marker": _marker([part.look for _, part in found], shade, palette.ground),
    }


def _in_key(name: str, said: str, look: Look, shade: str, palette: Palette) -> dict[str, Any]:
    """A part in the key: Plotly would show it there as the first of its columns looks."""
    marker = _marker([look], shade, palette.ground)
    return {"x": [None], "y": [None], "name": said, "legendgroup": name, "marker": marker}


def _in_lines(name: str, size: float) -> str:
    """A name in lines that a phone's key has room for: Plotly cuts what is longer."""
    return "<br>".join(lines(name, size, KEY, face=SCREEN))


def _marker(looks: list[Look], shade: str, ground: str) -> dict[str, Any]:
    """How the columns of one part look: filled, or outlined where they are no plain number.

    Plotly paints a pattern in the column's own colour, whatever colour the pattern is given.
    """
    return {
        "color": shade,
        "line": {"color": shade, "width": [2 if look.rim else 0 for look in looks]},
        "pattern": {
            "shape": [PATTERNS[look] for look in looks],
            "bgcolor": ground,
            "solidity": [THIN if look.rim else THICK for look in looks],
        },
    }


def _spots(bars: Bars, *, lying: bool) -> range:
    """Where the columns stand on their axis, from its start or, lying, from its end.

    Numbers, not names: Plotly takes a name such as "2005" for a place on the axis.
    """
    count = len(bars.columns)
    return range(count - 1, -1, -1) if lying else range(count)


def _ends(bars: Bars, palette: Palette, letter: int, *, lying: bool) -> Iterator[dict[str, Any]]:
    """The words at the end of each column, a gap's included."""
    for spot, column in zip(_spots(bars, lying=lying), bars.columns, strict=True):
        end = column.total or 0.0
        ink = palette.ink if end else palette.quiet
        place = {"x": end, "y": spot} if lying else {"x": spot, "y": end}
        anchor = (
            {"xanchor": "left", "xshift": ASIDE} if lying else {"yanchor": "bottom", "yshift": 4}
        )
        words = column.top if lying else _broken(column.top)
        look = {"showarrow": False, "font": {"size": letter, "color": ink}}
        yield {**place, **anchor, **look, "text": words}


def _places(bars: Bars, *, lying: bool) -> dict[str, Any]:
    """The axis of the dates."""
    places = [column.place for column in bars.columns]
    return {
        "type": "category",
        "categoryorder": "array",
        "categoryarray": places[::-1] if lying else places,
        "tickvals": list(_spots(bars, lying=lying)),
        "ticktext": [_broken(place) for place in places],
        "fixedrange": True,
        "tickangle": 0,
    }


def _amount(bars: Bars, *, lying: bool) -> dict[str, Any]:
    """The axis of the values: unseen, since every value is written."""
    most = _reach(bars) if lying else bars.highest * HEAD
    return {"visible": False, "fixedrange": True, "range": [0, most]}


def _lying(bars: Bars) -> float:
    """How high lying columns are with their key, so that the dates beside them do not meet."""
    lines_of_one = max(len(_lines_of(one.place)) for one in bars.columns)
    more = sum(_in_lines(one, LETTER["phone"]).count("<br>") for one in bars.parts)
    return max(LYING, LINE * lines_of_one) * len(bars.columns) + UNDER + LINE * more


def _reach(bars: Bars) -> float:
    """The value at the end of the axis of lying columns, whose words stand behind them."""
    size = LETTER["phone"]
    dates = max(
        width(line, size, face=SCREEN) for one in bars.columns for line in _lines_of(one.place)
    )
    room = WIDTHS["phone"] - dates
    return max(
        (one.total or 0.0) * room / (room - ASIDE - width(one.top, size, face=SCREEN))
        for one in bars.columns
    )


def _lines_of(words: str) -> list[str]:
    return lines(words, LETTER["desk"], ROW, face=SCREEN)


def _broken(words: str) -> str:
    return "<br>".join(_lines_of(words))


def _lines(drawn: Lines, screen: str, mode: str) -> go.Figure:
    """A panel a series, hollow points for approximate values."""
    from plotly.subplots import make_subplots  # noqa: PLC0415 - only subjects with a series

    count = len(drawn.panels)
    columns = 1 if screen == "phone" or count == 1 else 2
    rows = -(-count // columns)
    chart = make_subplots(
        rows=rows,
        cols=columns,
        subplot_titles=[panel.name for panel in drawn.panels] if count > 1 else None,
        vertical_spacing=0.4 / rows,
    )
    for number, panel in enumerate(drawn.panels):
        place = {"row": number // columns + 1, "col": number % columns + 1}
        _panel(chart, panel, place, PALETTES[mode], WIDTHS[screen])
    chart.update_xaxes(fixedrange=True)
    chart.update_yaxes(fixedrange=True, rangemode="tozero", showticklabels=False)
    width, height = SIZES.get(screen, (None, None))
    chart.update_layout(
        template=plotly_template(mode),
        width=width,
        height=height or (SLOPE if all(one.slope for one in drawn.panels) else PANEL) * rows,
        showlegend=False,
        dragmode=False,
        margin={"l": 24, "r": 24, "t": 36, "b": 44},
    )
    return chart


def _panel(
    chart: go.Figure, panel: Panel, place: dict[str, int], palette: Palette, across: float
) -> None:
    points = panel.points
    years, values = [one.year for one in points], [one.value for one in points]
    fills = [palette.ground if one.approximate else palette.accent for one in points]
    chart.add_scatter(
        x=years,
        y=values,
        mode="lines+markers+text" if panel.joined else "markers+text",
        text=[one.said for one in points],
        customdata=[one.period for one in points],
        textposition="top center",
        cliponaxis=False,
        hovertemplate="%{customdata}: %{text}<extra></extra>",
        line={"dash": "dot", "width": 1.5, "color": palette.quiet},
        marker={"size": DOT, "color": fills, "line": {"width": 2.5, "color": palette.accent}},
        **place,
    )
    below = ["<br>".join([""] * lower + said) for said, lower in dates(panel, across)]
    if panel.slope:
        chart.add_scatter(
            x=years,
            y=values,
            mode="markers+text",
            marker={"size": DOT, "opacity": 0},
            text=below,
            textposition="bottom center",
            textfont={"size": DATED, "color": palette.quiet},
            cliponaxis=False,
            hoverinfo="skip",
            **place,
        )
    chart.update_xaxes(
        tickmode="array",
        tickvals=years,
        ticktext=below,
        tickangle=0,
        range=list(span(points)),
        visible=not panel.slope,
        **place,
    )
    most = max(values)
    ends = (-SUNK * most, RAISED * most) if panel.slope else (0.0, HEADROOM * most)
    chart.update_yaxes(range=ends, visible=not panel.slope, **place)


FIGURES: Mapping[type, Callable[[Any, str, str], go.Figure]] = {Bars: _bars, Lines: _lines}
"""What draws each kind of figure; the others are still."""
