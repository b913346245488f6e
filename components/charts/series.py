"""The dated figures of one subject: points as printed, joined only where that is sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from markupsafe import Markup

from components.charts.picture import SHEETS, picture, wrapped
from components.tables import Row, Table
from components.theme import PALETTES, plotly_template
from model.series import joined

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from components.medium import Medium
    from components.picture import Picture
    from components.view import View
    from model.series import Series

COLUMNS = ("series", "year", "value", "period", "said", "approximate")
MOST = 4
PANEL = 260
STILL, STRIP = 720, 165
"""Width of a still, and height of a panel in it, in pixels."""
MARGIN, ABOVE, BELOW = 64, 46, 52
"""What a panel keeps free at its sides, for its name and for its dates, in pixels."""
LETTERS, LINE = 11, 14
"""Narrow letters in a line of a date below the axis, and pixels from line to line."""


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """The points of the subject's series, the longest first: year, value, words."""
    del screen
    return pd.DataFrame(
        [
            (
                _name(view, points),
                when,
                figure.value,
                view.period(figure.period),
                str(view.quantity(figure)),
                figure.qualifier != "stated",
            )
            for points in _all(view)
            for when, figure in points
        ],
        columns=list(COLUMNS),
    )


def finding(view: View) -> str:
    """From what to what, over which years, for the longest series."""
    points = _all(view)[0]
    first, last = points[0][1], points[-1][1]
    return view.words(
        "series.finding",
        name=_name(view, points),
        first=view.quantity(first),
        last=view.quantity(last),
        start=view.period(first.period),
        end=view.period(last.period),
    )


def subtitle(view: View) -> str:
    """That nothing between the points is known."""
    return view.words("series.subtitle")


def alt(view: View) -> str:
    """The finding, then every point of every series in words."""
    said = [
        f"{name}: "
        + view.words("list_join").join(
            view.words("series.point", period=period, said=said)
            for period, said in zip(points["period"], points["said"], strict=True)
        )
        for name, points in query(view).groupby("series", sort=False)
    ]
    return view.words("series.alt", finding=finding(view), points="; ".join(said))


def table(view: View) -> Table:
    """One row a point, series by series."""
    heads = ("evidence.indicator", "evidence.period", "evidence.value")
    return Table(
        tuple(view.words(head) for head in heads),
        tuple(
            Row((_name(view, points), view.period(one.period), str(view.quantity(one))), (one,))
            for points in _all(view)
            for _, one in points
        ),
        numeric=(2,),
    )


def draw(view: View, screen: str, mode: str) -> go.Figure:
    """The live chart: a panel a series, hollow points for approximate values."""
    from plotly.subplots import make_subplots  # noqa: PLC0415 - only subjects with a series

    frame, palette = query(view, screen), PALETTES[mode]
    width, height = SHEETS.get(screen, (None, None))
    panels = list(frame.groupby("series", sort=False))
    columns = 1 if screen == "phone" or len(panels) == 1 else 2
    rows = -(-len(panels) // columns)
    figure = make_subplots(
        rows=rows,
        cols=columns,
        subplot_titles=[str(name) for name, _ in panels] if len(panels) > 1 else None,
        vertical_spacing=0.4 / rows,
    )
    for number, (_, points) in enumerate(panels):
        place = {"row": number // columns + 1, "col": number % columns + 1}
        fills = [palette.ground if rough else palette.accent for rough in points["approximate"]]
        figure.add_scatter(
            x=points["year"].tolist(),
            y=points["value"].tolist(),
            mode="lines+markers+text",
            text=points["said"].tolist(),
            customdata=points["period"].tolist(),
            textposition="top center",
            cliponaxis=False,
            hovertemplate="%{customdata}: %{text}<extra></extra>",
            line={"dash": "dot", "width": 1.5, "color": palette.quiet},
            marker={"size": 12, "color": fills, "line": {"width": 2.5, "color": palette.accent}},
            **place,
        )
        figure.update_xaxes(
            tickmode="array",
            tickvals=points["year"].tolist(),
            ticktext=["<br>".join(wrapped(words, LETTERS)) for words in points["period"]],
            tickangle=0,
            range=_room(points["year"]),
            **place,
        )
        figure.update_yaxes(range=[0, float(points["value"].max()) * 1.25], **place)
    figure.update_xaxes(fixedrange=True)
    figure.update_yaxes(rangemode="tozero", fixedrange=True)
    figure.update_layout(
        template=plotly_template(mode),
        width=width,
        height=height or PANEL * rows,
        showlegend=False,
        dragmode=False,
        margin={"l": 52, "r": 24, "t": 36, "b": 44},
    )
    return figure


def still(view: View, screen: str, mode: str, _: Medium) -> Picture:
    """The same points as SVG, one panel below the other."""
    frame = query(view, screen)
    palette = PALETTES["light" if mode == "auto" else mode]
    panels = list(frame.groupby("series", sort=False))
    body = [
        _panel(str(name) if len(panels) > 1 else "", points, number * STRIP, palette.accent)
        for number, (name, points) in enumerate(panels)
    ]
    return picture(body, (STILL, STRIP * len(panels)), alt(view), mode)


def _panel(name: str, points: pd.DataFrame, top: int, accent: str) -> Markup:
    low, high = _room(points["year"])
    most, ground = float(points["value"].max()) * 1.25, top + STRIP - BELOW
    places = [
        (
            round(MARGIN + (year - low) / (high - low) * (STILL - 2 * MARGIN), 1),
            round(ground - value / most * (STRIP - ABOVE - BELOW), 1),
        )
        for year, value in zip(points["year"], points["value"], strict=True)
    ]
    dots = Markup("").join(
        Markup(
            '<circle cx="{x}" cy="{y}" r="6" class="{kind}" stroke="{accent}"/>'
            '<text x="{x}" y="{above}">{said}</text>{below}'
        ).format(
            x=x,
            y=y,
            above=y - 14,
            below=_below(period, x, ground + 18),
            kind="rough" if rough else "exact",
            accent=accent,
            said=said,
        )
        for (x, y), said, period, rough in zip(
            places, points["said"], points["period"], points["approximate"], strict=True
        )
    )
    line = " ".join(f"{x},{y}" for x, y in places)
    return Markup(
        '<text class="head" x="{}" y="{}">{}</text><path class="axis" d="M{} {}H{}"/>'
        '<polyline class="join" points="{}"/>{}'
    ).format(STILL / 2, top + 18, name, MARGIN / 2, ground, STILL - MARGIN / 2, line, dots)


def _below(period: str, x: float, y: float) -> Markup:
    """A date below the axis, in as many lines as it needs beside its neighbours."""
    return Markup("").join(
        Markup('<text class="quiet" x="{}" y="{}">{}</text>').format(x, y + LINE * number, line)
        for number, line in enumerate(wrapped(period, LETTERS))
    )


def _all(view: View) -> list[Series]:
    return joined(view.subject.figures())[:MOST] if view.subject else []


def _name(view: View, points: Series) -> str:
    figure = points[-1][1]
    area = view.atlas.areas.get(figure.subject_id)
    owner = area.name[view.language] if area else view.project_name(figure.project_ids[0])
    return view.words("series.name", name=owner, indicator=view.indicator(figure))


def _room(years: pd.Series[float]) -> list[float]:
    """The years with some room on both sides, so that words beside points fit."""
    first, last = float(years.min()), float(years.max())
    room = max((last - first) * 0.14, 0.5)
    return [first - room, last + room]
