"""Columns by date, live and still: what differs in kind looks different, a blank is a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from components.charts.picture import SHEETS, picture, wrapped
from components.theme import PALETTES, plotly_template
from model.labels import breadth

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    import pandas as pd
    import plotly.graph_objects as go

    from components.picture import Picture
    from components.theme import Palette
    from components.view import View

COLUMNS = ("place", "part", "value", "said", "kind", "top")
"""The frame of a column chart: where it stands, which part of it, its value (NaN for none),
its words, its kind (`exact`, `about`, `weak`, `asked`, `break`, `none`), the words above."""
HEIGHT, LYING = 380, 40
LETTER = {"phone": 12, "desk": 12, "hall": 12, "forum": 14}
"""Height of the words at the end of a column, in pixels."""
ROOM = (1.22, 2.1)
"""The axis against its longest column: standing, and lying with words behind it."""
LETTERS = 11
"""Narrow letters in a line of a place or of the words above it."""
PATTERNS = {"asked": "/", "weak": ".", "break": "\\"}
STILL = (820, 420)
LEFT, BELOW, ABOVE = 12, 94, 68
"""What a still keeps free: at its sides, for the dates and the key, for the words above."""
STRIPE, SIGN, LETTER_WIDTH = 7, 12, 7.0
"""Pixels from stripe to stripe, of a sign in the key, and of a narrow letter in it."""
SHADES = ("a", "b", "c", "d")


def draw(frame: pd.DataFrame, screen: str, mode: str) -> go.Figure:
    """The live chart; on a phone the columns lie down, so that their words fit.

    Args:
        frame: see `COLUMNS`; rows of one place are stacked in their order.
        screen: "phone", "desk" or "hall".
        mode: "light" or "dark".
    """
    import plotly.graph_objects as go  # noqa: PLC0415 - only pages with columns need it

    lying, palette = screen == "phone", PALETTES[mode]
    width, height = SHEETS.get(screen, (None, None))
    places = list(dict.fromkeys(frame["place"]))
    figure = go.Figure()
    for number, part in enumerate(dict.fromkeys(frame["part"])):
        rows = frame[(frame["part"] == part) & (frame["kind"] != "none")]
        values, at = rows["value"].tolist(), rows["place"].tolist()
        figure.add_bar(
            x=values if lying else at,
            y=at if lying else values,
            orientation="h" if lying else "v",
            name=str(part),
            customdata=[[*pair] for pair in zip(rows["place"], rows["said"], strict=True)],
            hovertemplate="%{customdata[0]}<br>%{fullData.name}: %{customdata[1]}<extra></extra>",
            marker=_marker(rows["kind"].tolist(), number, palette),
        )
    sums = frame.groupby("place", sort=False)["value"].sum(min_count=1).fillna(0.0)
    # Numbers, not names: Plotly takes a name such as "2005" for a place on the axis.
    spots = range(len(places) - 1, -1, -1) if lying else range(len(places))
    _write_tops(figure, frame, sums, palette, spots, lying=lying, letter=LETTER[screen])
    category = {
        "type": "category",
        "categoryorder": "array",
        "categoryarray": places[::-1] if lying else places,
        "tickvals": list(spots),
        "ticktext": ["<br>".join(wrapped(place, LETTERS)) for place in places],
        "fixedrange": True,
        "tickangle": 0,
    }
    amount = {"visible": False, "fixedrange": True, "range": [0, float(sums.max()) * ROOM[lying]]}
    figure.update_layout(
        template=plotly_template(mode),
        barmode="stack",
        width=width,
        height=height or (LYING * len(places) + HEIGHT // 3 if lying else HEIGHT),
        dragmode=False,
        bargap=0.35,
        showlegend=len(set(frame["part"])) > 1,
        legend={
            "orientation": "h",
            "y": -0.06 if lying else -0.24,
            "x": 0,
            "yanchor": "top",
            "traceorder": "normal",
        },
        margin={"l": 8, "r": 8, "t": 30, "b": 40},
        xaxis=amount if lying else category,
        yaxis=category if lying else amount,
    )
    return figure


def alt(view: View, finding: str, frame: pd.DataFrame) -> str:
    """The finding, then the words at the end of each column."""
    ends = frame.drop_duplicates("place", keep="last")
    points = view.words("list_join").join(
        view.words("series.point", period=place, said=top)
        for place, top in zip(ends["place"], ends["top"], strict=True)
    )
    return view.words("series.alt", finding=finding, points=points)


def _marker(kinds: list[str], number: int, palette: Palette) -> dict[str, object]:
    """How the columns of one part look: filled, or outlined where they are no plain budget."""
    shade = (palette.accent, palette.chosen, palette.land_other, palette.strong)[number % 4]
    outlined = [kind in ("weak", "asked") for kind in kinds]
    return {
        "color": [palette.ground if one else shade for one in outlined],
        "line": {"color": shade, "width": [2 if one else 0 for one in outlined]},
        "pattern": {
            "shape": [PATTERNS.get(kind, "") for kind in kinds],
            "fgcolor": [shade if one else palette.ground for one in outlined],
            "solidity": 0.25,
        },
    }


def _write_tops(
    figure: go.Figure,
    frame: pd.DataFrame,
    sums: pd.Series[float],
    palette: Palette,
    spots: Iterable[int],
    *,
    lying: bool,
    letter: int,
) -> None:
    """The words at the end of each column, a gap's included."""
    tops = frame.drop_duplicates("place", keep="last").set_index("place")["top"]
    for spot, (place, top) in zip(spots, tops.items(), strict=True):
        end = float(sums[str(place)])
        place_of = {"x": end, "y": spot} if lying else {"x": spot, "y": end}
        anchor = {"xanchor": "left", "xshift": 6} if lying else {"yanchor": "bottom", "yshift": 4}
        figure.add_annotation(
            **place_of,
            **anchor,
            text=top if lying else "<br>".join(wrapped(str(top), LETTERS)),
            showarrow=False,
            font={"size": letter, "color": palette.ink if end else palette.quiet},
        )


def still(frame: pd.DataFrame, alt: str, mode: str) -> Picture:
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
            body += _column(row, SHADES[parts.index(row["part"]) % 4], (x, y, step * 0.64, tall))
        body += _words(wrapped(str(rows["top"].iloc[-1]), LETTERS), x + step * 0.32, y - 8, up=True)
        body += _words(wrapped(str(place), LETTERS), x + step * 0.32, ground + 18)
    body += _key(parts, height - SIGN) if len(parts) > 1 else []
    return picture(body, STILL, alt, mode)


def _column(
    row: Mapping[Hashable, object], shade: str, box: tuple[float, float, float, float]
) -> list[Markup]:
    """One column or part of it; behind a break in the series it is striped."""
    x, y, wide, tall = box
    drawn = Markup(
        '<rect class="column {} {}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}">'
        "<title>{}: {}</title></rect>"
    ).format(shade, row["kind"], x, y, wide, tall, row["part"], row["said"])
    if row["kind"] != "break":
        return [drawn]
    lines = "".join(f"M{x:.1f} {y + at:.1f}h{wide:.1f}" for at in range(STRIPE, int(tall), STRIPE))
    return [drawn, Markup('<path class="stripe" d="{}"/>').format(lines)]


def _key(parts: list[str], y: float) -> list[Markup]:
    """The parts' colours in one line."""
    drawn, x = [], float(LEFT)
    for shade, part in zip(SHADES, parts, strict=False):
        drawn.append(
            Markup(
                '<rect class="column {}" x="{:.1f}" y="{:.1f}" width="{}" height="{}"/>'
                '<text class="left" x="{:.1f}" y="{:.1f}">{}</text>'
            ).format(shade, x, y - SIGN + 1, SIGN, SIGN, x + SIGN + 6, y, part)
        )
        x += SIGN + 30 + LETTER_WIDTH * breadth(part)
    return drawn


def _words(lines: list[str], x: float, y: float, *, up: bool = False) -> list[Markup]:
    first = y - 15 * (len(lines) - 1) if up else y
    return [
        Markup('<text class="{}" x="{:.1f}" y="{:.1f}">{}</text>').format(
            "" if up else "quiet", x, first + 15 * number, line
        )
        for number, line in enumerate(lines)
    ]
