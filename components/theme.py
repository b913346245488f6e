"""The one place for colours, type and the Plotly template, in light and dark.

The palette follows the dashboard theme of Japan's Digital Agency: blues carry the
structure, and a field's colour always comes with its sign.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    import plotly.graph_objects as go

LATIN = '"Segoe UI", "Helvetica Neue", Helvetica, Arial, "Noto Sans"'
"""The systems' own, by name: what `system-ui` stands for is a Japanese face in Japan."""
JAPANESE = (
    '"Noto Sans JP", "Noto Sans CJK JP", "BIZ UDPGothic", "Hiragino Sans", "Yu Gothic", Meiryo'
)
Look = Literal["full", "ring", "dashed"]
"""A mark of what the record says of the whole; of what it says of a body; of what it says of a part
only or not at all, or what somebody inferred."""
OF_THE_PAGE = "var(--fonts)"
"""The faces of the page that a live drawing stands in: those of its language."""

VEIL, VEIL_PAD = 0.67, (2.0, 1.0)
"""How much the ground behind words hides, and how far it reaches beyond them, in points: across and
down."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one mode, as `#rrggbb`, named after what they are for."""

    name: str
    ground: str
    surface: str
    ink: str
    quiet: str
    line: str
    strong: str
    link: str
    accent: str
    tint: str
    sea: str
    land: str
    land_other: str
    foreign: str
    border: str
    chosen: str
    picked: str
    step1: str
    step2: str
    step3: str
    step4: str
    step5: str
    caution: str
    caution_ground: str
    much_less: str
    less: str
    more: str
    much_more: str
    fields: Mapping[str, str]

    def colours(self) -> dict[str, str]:
        """Its colours by name, such as "land_other"; those of the fields as "field:bio"."""
        own = [one for one in self.__dataclass_fields__ if one not in ("name", "fields")]
        fields = {f"field:{field}": found for field, found in self.fields.items()}
        return {one: getattr(self, one) for one in own} | fields


LIGHT = Palette(
    name="light",
    ground="#ffffff",
    surface="#f8f8fb",
    ink="#1a1a1a",
    quiet="#555b66",
    line="#d5d8e0",
    strong="#00118f",
    link="#0017c1",
    accent="#3460fb",
    tint="#e8f1fe",
    sea="#f3f5fb",
    land="#dbe3f5",
    land_other="#cbd8f2",
    foreign="#e7e8ec",
    border="#ffffff",
    chosen="#7096f8",
    picked="#ffd43d",
    step1="#dbe6fd",
    step2="#b9ccfb",
    step3="#94aff9",
    step4="#6a8ff5",
    step5="#4068df",
    caution="#7a5f00",
    caution_ground="#fffbea",
    much_less="#f6c667",
    less="#fdecc8",
    more="#dbe6fd",
    much_more="#8fb0fb",
    fields={
        "manufacturing": "#00118f",
        "it": "#0877d7",
        "bio": "#1d8b56",
        "health": "#aa00aa",
        "environment": "#3e5a00",
        "energy": "#927200",
        "semiconductors": "#6f23d0",
        "cross-sector": "#333333",
    },
)
DARK = Palette(
    name="dark",
    ground="#12141a",
    surface="#1b1e27",
    ink="#f1f2f5",
    quiet="#b3b9c6",
    line="#3b4150",
    strong="#c5d7fb",
    link="#9db7f9",
    accent="#7096f8",
    tint="#1c2847",
    sea="#0e1015",
    land="#2b3550",
    land_other="#35415f",
    foreign="#1d2029",
    border="#12141a",
    chosen="#4a6fd8",
    picked="#ffd43d",
    step1="#1f2a48",
    step2="#2a3c6b",
    step3="#365190",
    step4="#4669b8",
    step5="#5d86e0",
    caution="#e5c04d",
    caution_ground="#2a2614",
    much_less="#7a5a12",
    less="#3a2f14",
    more="#1f2f5c",
    much_more="#2f55c4",
    fields={
        "manufacturing": "#9db7f9",
        "it": "#79e2f2",
        "bio": "#71c598",
        "health": "#ff7171",
        "environment": "#7eb40d",
        "energy": "#ffd43d",
        "semiconductors": "#bb87ff",
        "cross-sector": "#cccccc",
    },
)
PALETTES: Mapping[str, Palette] = {"light": LIGHT, "dark": DARK}


def fonts(language: str) -> str:
    """The faces of a language, the best first, as CSS lists them: Latin ones lead in English."""
    return ", ".join((*([] if language == "ja" else [LATIN]), JAPANESE, "sans-serif"))


def rgb(colour: str) -> list[int]:
    """`#rrggbb` as red, green and blue from 0 to 255."""
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]


def colour(name: str, mode: str) -> str:
    """A colour by its name in the palette.

    Args:
        name: its name, such as "land_other" or "field:bio".
        mode: "light", "dark" or "auto": the variable of a page that follows its colour scheme.

    Raises:
        KeyError: the palette has no such colour.
    """
    found = _colours("light" if mode == "auto" else mode)[name]
    return f"var({_variable(name)})" if mode == "auto" else found


@cache
def _colours(mode: str) -> Mapping[str, str]:
    return PALETTES[mode].colours()


def _variable(name: str) -> str:
    """A colour's CSS variable."""
    return f"--{name.replace('_', '-').replace(':', '-')}"


@cache
def css_variables() -> str:
    """Palettes, veils, faces as CSS variables that follow the page's colour scheme and language."""
    dark = DARK.colours()
    body = "".join(
        f"{_variable(name)}:light-dark({light},{dark[name]});"
        for name, light in LIGHT.colours().items()
    )
    wide, high = VEIL_PAD
    body += f"--veil:{VEIL:.0%};--veil-wide:{wide:g}px;--veil-high:{high:g}px;"
    japanese = f":root:where(:lang(ja)){{--fonts:{fonts('ja')}}}"
    return f":root{{{body}--fonts:{fonts('en')}}}{japanese}"


@cache
def plotly_template(mode: str) -> go.layout.Template:
    """The one Plotly template: quiet grid, horizontal text, our blues.

    Args:
        mode: "light" or "dark".
    """
    import plotly.graph_objects as go  # noqa: PLC0415 - the Atlas page never needs it

    palette = PALETTES[mode]
    axis = {
        "gridcolor": palette.line,
        "linecolor": palette.line,
        "zerolinecolor": palette.line,
        "tickfont": {"color": palette.quiet},
        "automargin": True,
    }
    return go.layout.Template(
        layout={
            "font": {"family": OF_THE_PAGE, "size": 14, "color": palette.ink},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "colorway": [palette.accent, *dict.fromkeys(palette.fields.values())],
            "xaxis": axis,
            "yaxis": axis,
            "hoverlabel": {"font": {"family": OF_THE_PAGE}},
            "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        }
    )
