"""Columns by date, live and still: what differs in kind looks different, a blank is a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from components.charts.picture import svg, wrapped
from components.theme import PALETTES, plotly_template

if TYPE_CHECKING:
    import pandas as pd
    import plotly.graph_objects as go

COLUMNS = ("place", "part", "value", "said", "kind", "top")
"""The frame of a column chart: where it stands, which part of it, its value (NaN for none),
its words, its kind (`exact`, `about`, `weak`, `asked`, `break`, `none`), the words above."""
HEIGHT = 360
STILL = (760, 380)
LEFT, BELOW, ABOVE = 12, 62, 48
SHADES = ("a", "b", "c", "d")


def draw(frame: pd.DataFrame, screen: str, mode: str) -> go.Figure:
    """The live chart.

    Args:
        frame: see `COLUMNS`; rows of one place are stacked in their order.
        screen: "phone", "desk" or "hall".
        mode: "light" or "dark".
    """
    import plotly.graph_objects as go  # noqa: PLC0415 - only pages with columns need it

    palette = PALETTES[mode]
    shades = (palette.accent, palette.chosen, palette.land_other, palette.strong)
    figure = go.Figure()
    places = list(dict.fromkeys(frame["place"]))
    for number, part in enumerate(dict.fromkeys(frame["part"])):
        rows = frame[(frame["part"] == part) & (frame["kind"] != "none")]
        shade = shades[number % len(shades)]
        outlined = [kind in ("weak", "asked") for kind in rows["kind"]]
        figure.add_bar(
            x=rows["place"].tolist(),
            y=rows["value"].tolist(),
            name=str(part),
            customdata=rows["said"].tolist(),
            hovertemplate="%{x}<br>%{fullData.name}: %{customdata}<extra></extra>",
            marker={
                "color": [palette.ground if one else shade for one in outlined],
                "line": {"color": shade, "width": [2 if one else 0 for one in outlined]},
                "pattern": {
                    "shape": [_pattern(kind) for kind in rows["kind"]],
                    "fgcolor": [shade if one else palette.ground for one in outlined],
                    "solidity": 0.25,
                },
            },
        )
    sums = frame.groupby("place", sort=False)["value"].sum(min_count=1).fillna(0.0)
    tops = frame.drop_duplicates("place", keep="last").set_index("place")["top"]
    for place in places:
        figure.add_annotation(
            x=place,
            y=float(sums[place]),
            text="<br>".join(wrapped(tops[place], 12)),
            showarrow=False,
            yanchor="bottom",
            yshift=4,
            font={"size": 12, "color": palette.ink if sums[place] else palette.quiet},
        )
    figure.update_layout(
        template=plotly_template(mode),
        barmode="stack",
        height=HEIGHT,
        dragmode=False,
        bargap=0.35,
        showlegend=len(set(frame["part"])) > 1,
        legend={"orientation": "h", "y": -0.22, "x": 0, "traceorder": "normal"},
        margin={"l": 8, "r": 8, "t": 30, "b": 40},
        xaxis={
            "type": "category",
            "categoryorder": "array",
            "categoryarray": places,
            "fixedrange": True,
            "tickangle": 0 if screen != "phone" else -45,
        },
        yaxis={"visible": False, "fixedrange": True, "range": [0, float(sums.max()) * 1.22]},
    )
    return figure


def _pattern(kind: str) -> str:
    return {"asked": "/", "weak": ".", "break": "\\", "about": ""}.get(kind, "")


def still(frame: pd.DataFrame, alt: str, mode: str) -> Markup:
    """The same columns as SVG; arguments as `draw`, with the alternative text."""
    width, height = STILL
    places = list(dict.fromkeys(frame["place"]))
    step = (width - 2 * LEFT) / len(places)
    sums = frame.groupby("place", sort=False)["value"].sum(min_count=1).fillna(0.0)
    scale = (height - BELOW - ABOVE) / max(float(sums.max()), 1.0)
    ground = height - BELOW
    parts = list(dict.fromkeys(frame["part"]))
    body = [Markup('<path class="axis" d="M{} {}H{}"/>').format(LEFT, ground, width - LEFT)]
    for number, place in enumerate(places):
        rows = frame[frame["place"] == place]
        x, y = LEFT + step * number + step * 0.18, float(ground)
        for row in rows[rows["kind"] != "none"].to_dict("records"):
            tall = row["value"] * scale
            y -= tall
            body.append(
                Markup(
                    '<rect class="bar {} {}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}">'
                    "<title>{}: {}</title></rect>"
                ).format(
                    SHADES[parts.index(row["part"]) % len(SHADES)],
                    row["kind"],
                    x,
                    y,
                    step * 0.64,
                    tall,
                    row["part"],
                    row["said"],
                )
            )
        body += _words(wrapped(str(rows["top"].iloc[-1]), 12), x + step * 0.32, y - 8, up=True)
        body += _words(wrapped(str(place), 12), x + step * 0.32, ground + 18)
    return svg(body, STILL, alt, mode)


def _words(lines: list[str], x: float, y: float, *, up: bool = False) -> list[Markup]:
    first = y - 15 * (len(lines) - 1) if up else y
    return [
        Markup('<text class="{}" x="{:.1f}" y="{:.1f}">{}</text>').format(
            "" if up else "quiet", x, first + 15 * number, line
        )
        for number, line in enumerate(lines)
    ]
