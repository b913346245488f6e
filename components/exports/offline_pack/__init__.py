"""The whole atlas as one HTML file, in both languages, that opens from disk without a network."""

from __future__ import annotations

import gzip
import json
from base64 import b64encode
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from components import theme
from components.bundle import SHEETS, bundled, styles
from components.exports.offline_pack import lookups
from components.exports.offline_pack.medium import Pack
from components.exports.offline_pack.parts import Gathered
from components.html.rendering import rendering
from components.html.templating import render
from model.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.view import View

ROOT = Path(__file__).resolve().parents[3]


def joined(view: View, base: str, parts: Iterable[bytes]) -> bytes:
    """Everything as one file that makes no request.

    Args:
        view: in whose record and language it opens; the other language is one click away.
        base: the public address of the app's root, for links and codes that lead to the live
            atlas; "" leaves them out.
        parts: its parts in their order, that of the Atlas first.

    Returns:
        The same bytes each time.
    """
    gathered = Gathered()
    for part in parts:
        gathered.add(part)
    plain, store = view.of(Selection(language=view.language)), gathered.store
    title, first = next(iter(gathered.views.values()))
    return render(
        rendering(plain, Pack(), ()),
        "pack.html",
        title=title,
        first=store.filled(first),
        styles=_styles(),
        icon=b64encode((ROOT / "static" / "icon.png").read_bytes()).decode(),
        lookups=_lookups(plain, base, gathered),
        views=_zipped(_kept(gathered)),
        charts=_zipped(f"[{','.join(store.charts)}]"),
        plotly=_plotly(),
        script=bundled("pack.js"),
    ).encode()


def _kept(gathered: Gathered) -> str:
    """Every view by its address, and the pieces by their numbers, as JSON."""
    views = {at: {"title": title, "markup": one} for at, (title, one) in gathered.views.items()}
    return _written({"views": views, "pieces": list(gathered.store.pieces)})


def _lookups(plain: View, base: str, gathered: Gathered) -> Markup:
    """What the script knows, as JSON that may stand inside a `script` element."""
    known = {
        **lookups.shared(plain.atlas),
        **gathered.said,
        "lang": plain.language,
        "base": base.rstrip("/"),
        "codes": gathered.codes,
    }
    return Markup(_written(known).replace("<", "\\u003c"))  # noqa: S704 - no tag can stand in it


def _written(known: object) -> str:
    return json.dumps(known, ensure_ascii=False, separators=(",", ":"))


def _styles() -> Markup:
    """All style rules: the pages' and the pack's own."""
    rules = "\n".join((theme.css_variables(), styles((*SHEETS, "print.css", "pack.css"))))
    return Markup(f"<style>{rules}</style>")  # noqa: S704 - our own rules


@cache
def _plotly() -> str:
    from plotly.offline import get_plotlyjs  # noqa: PLC0415 - slow, and only the pack needs it

    return _zipped(get_plotlyjs())


def _zipped(text: str) -> str:
    """Text as a script element can hold it in little room: gzip in base64."""
    return b64encode(gzip.compress(text.encode(), 9, mtime=0)).decode()
