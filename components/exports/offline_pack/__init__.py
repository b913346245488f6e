"""The whole atlas as one HTML file, in both languages, that opens from disk without a network."""

from __future__ import annotations

import gzip
import json
from base64 import b64encode
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from components import theme
from components.bundle import SHEETS, bundled, styles
from components.exports.offline_pack import lookups
from components.exports.offline_pack.leaves import Binder, views
from components.exports.offline_pack.medium import Pack
from components.exports.offline_pack.store import Store
from components.html.rendering import rendering
from components.html.templating import render
from model.selection import LANGUAGES, Selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.exports.offline_pack.leaves import Leaf
    from components.view import View

ROOT = Path(__file__).resolve().parents[3]


def pack(view: View, base: str) -> bytes:
    """Everything as one file that makes no request.

    Args:
        view: in whose record and language it opens; the other language is one click away.
        base: the public address of the app's root, for links and codes that lead to the live
            atlas; "" leaves them out.

    Returns:
        The same bytes each time.
    """
    order = (view.language, *(other for other in LANGUAGES if other != view.language))
    plain = [view.of(Selection(language=language)) for language in order]
    store = Store()
    binders = [Binder(one, base, store) for one in plain]
    leaves = [leaf for binder in binders for leaf in binder.leaves()]
    spoken = {binder.plain.language: _spoken(binder) for binder in binders}
    return _document(plain[0], leaves, store, _lookups(plain, base, spoken)).encode()


def _document(view: View, leaves: list[Leaf], store: Store, known: Markup) -> str:
    laid = rendering(view, Pack(), ())
    return render(
        laid,
        "pack.html",
        title=leaves[0].title,
        first=store.filled(leaves[0].content),
        styles=_styles(),
        icon=b64encode((ROOT / "static" / "icon.png").read_bytes()).decode(),
        lookups=known,
        views=_zipped(_kept(leaves, store)),
        charts=_zipped(f"[{','.join(store.charts)}]"),
        plotly=_plotly(),
        script=bundled("pack.js"),
    )


def _kept(leaves: Sequence[Leaf], store: Store) -> str:
    """Every view by its address, and the pieces by their numbers, as JSON."""
    views = {leaf.address: {"title": leaf.title, "markup": leaf.content} for leaf in leaves}
    return _written({"views": views, "pieces": list(store.pieces)})


def _spoken(binder: Binder) -> dict[str, Any]:
    """What the script says in one language, and the numbers of pieces that it adds."""
    return {
        **lookups.said(binder.plain),
        "cards": binder.cards(),
        "found": binder.found(),
        "clear": binder.clear(),
        "empty": binder.empty(lookups.empty_filters(binder.plain.atlas)),
    }


def _lookups(plain: Sequence[View], base: str, spoken: dict[str, Any]) -> Markup:
    """What the script knows, as JSON that may stand inside a `script` element."""
    known = {
        **lookups.shared(plain[0].atlas),
        **spoken,
        "lang": plain[0].language,
        "base": base.rstrip("/"),
        "codes": lookups.codes((view for one in plain for view in views(one)), base),
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
