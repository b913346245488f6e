"""A live map in a page of its own, as a page of the atlas has it: its ground, its names above."""

from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from components import assets, catalogue, theme
from components.bundle import SCREEN, files
from components.drawing import deck
from components.drawing.sign_files import PICTURE
from components.medium import Medium
from components.shell.overlay import overlay

if TYPE_CHECKING:
    from components.view import View

DECK = '<div id="deck-container">'
"""Where pydeck's own page has the deck; behind it comes nothing but a script."""
EXTENSIONS = f'"extensions":{json.dumps([deck.DASHES], separators=(",", ":"))},'
STAGE = Markup(
    "<style>{styles}:root,.atlas{{color-scheme:{mode}}}#deck-container{{isolation:isolate}}"
    ".overlay>:is(b,hr){{visibility:visible}}</style>"
    '<div class="atlas st-key-stage-{figure}" style="--w:{width};--h:{height};--fonts:{fonts}">'
)
NAMES = Markup('<div style="position:absolute;inset:0;pointer-events:none">{}</div>')


def framed(figure_id: str, view: View, screen: str, mode: str) -> str:
    """The page; it needs nothing from the server.

    Its names stand as drawn if one moves the map, and dashed rims are whole: pydeck's own page has
    not the extension that dashes them, and draws no marks at all where it is asked for.

    Args:
        figure_id: a map of the catalogue.
        view: the view.
        screen: "phone" or "desk".
        mode: "light" or "dark".
    """
    figure: Any = catalogue.described(figure_id, view, screen)
    ground = catalogue.still(figure_id, view, screen, mode, Medium()).below().svg()
    figure = replace(figure, ground=_inside("svg+xml", ground.encode()))
    page = deck.painted(figure, screen, mode).to_html(as_string=True, offline=True)
    signs = _inside("png", (assets.STATIC / PICTURE).read_bytes())
    page = page.replace(assets.address(PICTURE), signs).replace(EXTENSIONS, "")
    stage = STAGE.format(
        styles=Markup(files()[SCREEN]),  # noqa: S704 - our own styles
        mode=mode,
        figure=figure_id,
        width=figure.viewport.width,
        height=figure.viewport.height,
        fonts=theme.fonts(view.language),
    )
    before, _, after = page.rpartition(DECK)
    names = NAMES.format(overlay(figure))
    return "".join((before, stage, DECK, after.replace("</div>", f"</div>{names}</div>", 1)))


def _inside(kind: str, picture: bytes) -> str:
    """The address of a picture that travels with its page."""
    return f"data:image/{kind};base64,{b64encode(picture).decode()}"
