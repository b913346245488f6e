"""Shares as a live chart by Plotly: one bar in parts, outlined places beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.drawing.plotly import SIZES
from components.drawing.share_marks import SETTINGS
from components.drawing.share_spots import spots
from components.drawing.text_metrics import SCREEN, lines
from components.drawing.words import aside, between
from components.theme import PALETTES, plotly_template

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import plotly.graph_objects as go

    from components.drawing.marks import Anchor
    from components.drawing.share_marks import Setting
    from components.drawing.shares import Share, Shares
    from components.theme import Palette

HEIGHT, STANDING = 228, 440
"""Heights in pixels: of a lying bar with its words, of a standing one."""
BAR, LOW = (0.29, 0.67), 0.2
"""From where to where a lying bar reaches, and where the places end below a standing one."""
BESIDE = 0.775
"""Where the places beside a lying bar begin, as a share of the width."""
THICK, ASIDE = 0.24, 0.28
"""The width of a standing bar, and where its words begin, likewise."""
INSIDE = 28
"""The height of the share inside the largest part, in pixels."""
SIDES: Mapping[Anchor, Mapping[str, str]] = {
    "start": {"xanchor": "left", "align": "left"},
    "middle": {"xanchor": "center", "align": "center"},
    "end": {"xanchor": "right", "align": "right"},
}
"""How Plotly has words stand at a point."""
ACROSS = {"phone": 330, "desk": 1060, "hall": 1200, "forum": 1000}
"""About how wide the chart is on each screen, in pixels."""
INDENT = 6
"""What words in an outlined place keep free of it, in pixels."""
NOTHING = {"showarrow": False, "align": "left", "xref": "paper", "yref": "paper"}


def drawn(figure: Shares, screen: str, mode: str) -> go.Figure:
    """A live chart; arguments as `plotly.drawn`."""
    import plotly.graph_objects as go  # noqa: PLC0415 - only pages with shares

    chart, palette, standing = go.Figure(), PALETTES[mode], screen == "phone"
    setting, wide = SETTINGS.get(screen, SETTINGS["desk"]), ACROSS[screen]
    for part in figure.parts:
        chart.add_bar(**_part(part, palette, standing=standing))
    notes = (
        _beside(figure, palette, setting) if standing else _around(figure, palette, setting, wide)
    )
    for note in (*notes, *_places(figure, palette, setting, wide, standing=standing)):
        chart.add_annotation(**NOTHING | note)
    for shape in _outlines(figure, palette, standing=standing):
        chart.add_shape(**shape)
    width, height = SIZES.get(screen, (None, STANDING if standing else HEIGHT))
    whole = {"visible": False, "fixedrange": True, "range": [0, figure.total]}
    other = {"visible": False, "fixedrange": True, "range": [-0.5, 0.5]}
    long, across = ([LOW, 0.95], [0, THICK]) if standing else ([0, setting.share], list(BAR))
    chart.update_layout(
        template=plotly_template(mode),
        barmode="stack",
        bargap=0,
        width=width,
        height=height,
        showlegend=False,
        dragmode=False,
        margin={"l": 8, "r": 8, "t": 0, "b": 0},
        xaxis=other | {"domain": across} if standing else whole | {"domain": long},
        yaxis=whole | {"domain": long, "autorange": "reversed"}
        if standing
        else other | {"domain": across},
    )
    return chart


def _part(part: Share, palette: Palette, *, standing: bool) -> dict[str, Any]:
    """One part of the bar; the largest says its share inside."""
    told = f"{part.name}<br>{aside(part.said, part.share, part.language)}<br>{part.note}"
    return {
        "x": [0] if standing else [part.value],
        "y": [part.value] if standing else [0],
        "orientation": "v" if standing else "h",
        "width": 1,
        "name": part.name,
        "customdata": [told],
        "hovertemplate": "%{customdata}<extra></extra>",
        "marker": {
            "color": getattr(palette, part.shade),
            "line": {"width": 1.5, "color": palette.ground},
        },
        "text": [f"<b>{part.share}</b>" if part.shade == "accent" else ""],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"size": INSIDE, "color": palette.ground},
    }


def _around(
    figure: Shares, palette: Palette, setting: Setting, across: float
) -> Iterator[dict[str, Any]]:
    """The whole and the names above a lying bar, the amounts below its parts."""
    yield _whole(figure, palette, setting)
    around = spots(figure, setting.share * across, setting.wide)
    for part, spot in zip(figure.parts, around, strict=True):
        at = {"x": spot.at / across, **SIDES[spot.anchor]}
        yield _above(part.name, spot.room, palette, setting) | at
        said = _broken(part.said, setting.said, spot.room)
        note = _broken(part.below, setting.note, spot.room)
        yield {
            "text": f"<b>{said}</b><br>"
            f'<span style="font-size:{setting.note}px;color:{palette.quiet}">{note}</span>',
            "y": BAR[0],
            "yanchor": "top",
            "font": {"size": setting.said, "color": palette.strong},
            **at,
        }


def _whole(figure: Shares, palette: Palette, setting: Setting) -> dict[str, Any]:
    """The whole in words, in the upper left corner."""
    return {
        "text": figure.whole,
        "x": 0,
        "y": 1,
        "xanchor": "left",
        "yanchor": "top",
        "font": {"size": setting.note, "color": palette.quiet},
    }


def _above(name: str, room: float, palette: Palette, setting: Setting) -> dict[str, Any]:
    return {
        "text": f"<b>{_broken(name, setting.name, room)}</b>",
        "y": BAR[1],
        "yanchor": "bottom",
        "font": {"size": setting.name, "color": palette.ink},
    }


def _beside(figure: Shares, palette: Palette, setting: Setting) -> Iterator[dict[str, Any]]:
    """The words at the right of a standing bar, at the height of each part."""
    yield _whole(figure, palette, setting)
    above = 0.0
    for part in figure.parts:
        middle = (above + (part.value or 0.0) / 2) / figure.total
        said = f'<span style="color:{palette.strong}">{part.said}</span>'
        yield {
            "text": f"<b>{part.name}</b><br>" + between(part.language, said, part.share),
            "x": ASIDE,
            "y": 0.95 - middle * (0.95 - LOW),
            "xanchor": "left",
            "yanchor": "middle",
            "font": {"size": setting.name, "color": palette.ink},
        }
        above += part.value or 0.0


def _spots(figure: Shares, *, standing: bool) -> Iterator[tuple[Share, float, float]]:
    """What has no part of its own, with where its place begins and ends across."""
    start, count = (0.0 if standing else BESIDE), max(len(figure.apart), 1)
    step = (1 - start) / count
    for number, part in enumerate(figure.apart):
        yield part, start + number * step, start + (number + 1) * step - 0.015


def _outlines(figure: Shares, palette: Palette, *, standing: bool) -> Iterator[dict[str, Any]]:
    low, high = (0.0, LOW - 0.06) if standing else BAR
    for _, left, right in _spots(figure, standing=standing):
        yield {
            "type": "rect",
            "xref": "paper",
            "yref": "paper",
            "x0": left,
            "x1": right,
            "y0": low,
            "y1": high,
            "line": {"color": palette.quiet, "width": 1.5, "dash": "dash"},
        }


def _places(
    figure: Shares, palette: Palette, setting: Setting, across: float, *, standing: bool
) -> Iterator[dict[str, Any]]:
    """The words in the outlined places; beside a lying bar the names stand above them."""
    for part, left, right in _spots(figure, standing=standing):
        room = (right - left) * across - INDENT
        named = f'<b><span style="color:{palette.ink}">{part.name}</span></b><br>'
        said = _broken(part.said, setting.note, room)
        yield {
            "text": f"{named}{said}" if standing else said,
            "x": (left + right) / 2,
            "y": (LOW - 0.06) / 2 if standing else sum(BAR) / 2,
            "xanchor": "center",
            "yanchor": "middle",
            "align": "center",
            "font": {"size": setting.note, "color": palette.quiet},
        }
        if not standing:
            yield _above(part.name, room + INDENT, palette, setting) | {"x": left, **SIDES["start"]}


def _broken(words: str, size: float, room: float) -> str:
    return "<br>".join(lines(words, size, room, face=SCREEN))
