"""The dated figures of one project: points as printed, joined only where that is sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from markupsafe import Markup

from components.theme import FONTS, PALETTES, plotly_template
from model.series import longest

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from components.view import View

COLUMNS = ("year", "value", "period", "said", "approximate")
HEIGHT = 260
STILL = (720, 260)
MARGIN = 56


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """The points of the project's longest series: year, value, words; empty for none."""
    del screen
    points = longest(view.atlas, view.selection.id)
    return pd.DataFrame(
        [
            (
                year,
                figure.value,
                view.period(figure.period),
                str(view.quantity(figure)),
                figure.qualifier != "stated",
            )
            for year, figure in points
        ],
        columns=list(COLUMNS),
    )


def finding(view: View) -> str:
    """From what to what, over which years; computed from the frame."""
    points = longest(view.atlas, view.selection.id)
    first, last = points[0][1], points[-1][1]
    return view.words(
        "series.finding",
        name=_subject(view),
        indicator=view.indicator(last),
        first=view.quantity(first),
        last=view.quantity(last),
        start=view.period(first.period),
        end=view.period(last.period),
    )


def subtitle(view: View) -> str:
    """That nothing between the points is known."""
    return view.words("series.subtitle")


def alt(view: View) -> str:
    """The finding, then every point in words."""
    frame = query(view)
    points = view.words("list_join").join(
        view.words("series.point", period=period, said=said)
        for period, said in zip(frame["period"], frame["said"], strict=True)
    )
    return view.words("series.alt", finding=finding(view), points=points)


def draw(view: View, screen: str, mode: str) -> go.Figure:
    """The live chart: hollow points for approximate values, dotted joins between points."""
    import plotly.graph_objects as go  # noqa: PLC0415 - only records with a series need it

    frame, palette = query(view, screen), PALETTES[mode]
    fills = [palette.ground if rough else palette.accent for rough in frame["approximate"]]
    figure = go.Figure(
        go.Scatter(
            x=frame["year"].tolist(),
            y=frame["value"].tolist(),
            mode="lines+markers+text",
            text=frame["said"].tolist(),
            customdata=frame["period"].tolist(),
            textposition="top center",
            cliponaxis=False,
            hovertemplate="%{customdata}: %{text}<extra></extra>",
            line={"dash": "dot", "width": 1.5, "color": palette.quiet},
            marker={"size": 12, "color": fills, "line": {"width": 2.5, "color": palette.accent}},
        )
    )
    figure.update_layout(
        template=plotly_template(mode),
        height=HEIGHT,
        showlegend=False,
        dragmode=False,
        margin={"l": 44, "r": 24, "t": 30, "b": 8},
        xaxis={
            "tickmode": "array",
            "tickvals": frame["year"].tolist(),
            "ticktext": frame["period"].tolist(),
            "fixedrange": True,
            "range": _room(frame["year"]),
        },
        yaxis={
            "rangemode": "tozero",
            "fixedrange": True,
            "range": [0, float(frame["value"].max()) * 1.2],
        },
    )
    return figure


def still(view: View, screen: str, mode: str) -> Markup:
    """The same points as SVG."""
    frame = query(view, screen)
    palette = PALETTES["light" if mode == "auto" else mode]
    width, height = STILL
    low, high = _room(frame["year"])
    top = float(frame["value"].max()) * 1.2
    places = [
        (
            round(MARGIN + (year - low) / (high - low) * (width - 2 * MARGIN), 1),
            round(height - MARGIN - value / top * (height - 2 * MARGIN), 1),
        )
        for year, value in zip(frame["year"], frame["value"], strict=True)
    ]
    points = Markup("").join(
        Markup(
            '<circle cx="{x}" cy="{y}" r="6" fill="{fill}" stroke="{accent}" '
            'stroke-width="2.5"/><text x="{x}" y="{above}">{said}</text>'
            '<text class="q" x="{x}" y="{below}">{period}</text>'
        ).format(
            x=x,
            y=y,
            above=y - 14,
            below=height - MARGIN / 2,
            said=said,
            period=period,
            fill=palette.ground if rough else palette.accent,
            accent=palette.accent,
        )
        for (x, y), said, period, rough in zip(
            places, frame["said"], frame["period"], frame["approximate"], strict=True
        )
    )
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="still" viewBox="0 0 {w} {h}" width="{w}" '
        'height="{h}" role="img" aria-label="{alt}"><title>{alt}</title><style>text{{font-family:'
        "{fonts};font-size:13px;text-anchor:middle;fill:{ink}}}.q{{fill:{quiet}}}</style>"
        '<polyline points="{line}" fill="none" stroke="{quiet}" stroke-width="1.5" '
        'stroke-dasharray="2 4"/>{points}</svg>'
    ).format(
        w=width,
        h=height,
        alt=alt(view),
        fonts=Markup(FONTS.replace('"', "'")),  # noqa: S704
        ink=palette.ink,
        quiet=palette.quiet,
        points=points,
        line=" ".join(f"{x},{y}" for x, y in places),
    )


def _room(years: pd.Series[float]) -> list[float]:
    """The years with some room on both sides, so that words beside points fit."""
    first, last = float(years.min()), float(years.max())
    room = max((last - first) * 0.12, 0.5)
    return [first - room, last + room]


def _subject(view: View) -> str:
    last = longest(view.atlas, view.selection.id)[-1][1]
    area = view.atlas.areas.get(last.subject_id)
    return area.name[view.language] if area else view.project_name(view.selection.id)
