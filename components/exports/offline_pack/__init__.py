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
from components.exports.offline_pack import facts
from components.exports.offline_pack.sheets import Binder, selections
from components.exports.offline_pack.store import Store
from components.text import words_in
from components.view import TEMPLATES
from model.selection import LANGUAGES, Selection

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.exports.offline_pack.sheets import Sheet

ROOT = Path(__file__).resolve().parents[3]
STYLES = ("atlas.css", "forum.css", "print.css", "pack.css")
BROWSER = ROOT / "components" / "shell" / "browser"
DARK = "@media(prefers-color-scheme:dark)"
OWN = ("pack_links.js", "pack_choices.js", "pack.js")
"""The pack's own scripts, behind those that it shares with the live app."""


def pack(language: str, base: str) -> bytes:
    """Everything as one file that makes no request.

    Args:
        language: the one it opens in, "en" or "ja"; the other is one click away.
        base: the public address of the app's root, for links and codes that lead to the live
            atlas; "" leaves them out.

    Returns:
        The same bytes each time.
    """
    store, sheets, spoken = Store(), [], {}
    order = (language, *(other for other in LANGUAGES if other != language))
    for one in order:
        binder = Binder(Selection(language=one), base, store)
        sheets += binder.sheets()
        spoken[one] = _spoken(binder, one)
    return _document(language, sheets, store, _facts(language, base, spoken)).encode()


def _document(language: str, sheets: list[Sheet], store: Store, known: Markup) -> str:
    return TEMPLATES.get_template("pack.html").render(
        t=words_in(language),
        lang=language,
        sheets=sheets,
        first=store.filled(sheets[0].content),
        pieces=store.whole(),
        styles=_styles(store.styles),
        icon=b64encode((ROOT / "static" / "icon.png").read_bytes()).decode(),
        facts=known,
        charts=_zipped(f"[{','.join(store.charts)}]"),
        plotly=_plotly(),
        script=_script(),
    )


def _spoken(binder: Binder, language: str) -> dict[str, Any]:
    """What the script says in one language, and the numbers of pieces that it adds."""
    return {
        **facts.said(language),
        "cards": binder.cards(),
        "clear": binder.clear(),
        "empty": binder.empty(facts.empty_filters()),
    }


def _facts(language: str, base: str, spoken: dict[str, Any]) -> Markup:
    """What the script knows, as JSON that may stand inside a `script` element."""
    views = [view for one in spoken for view in selections(Selection(language=one))]
    known = {
        **facts.shared(),
        **spoken,
        "lang": language,
        "base": base.rstrip("/"),
        "codes": facts.codes(views, base),
    }
    written = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
    return Markup(written.replace("<", "\\u003c"))  # noqa: S704 - no tag can stand in it


def _styles(pictures: Iterable[str]) -> Markup:
    """All style rules: the pages', the pictures', the pack's own."""
    found = (ROOT / "static" / name for name in STYLES)
    pages = (path.read_text(encoding="utf-8") for path in found if path.exists())
    rules = "\n".join((theme.css_variables(), *pages))
    # On paper pictures are light, whatever the screen is.
    drawn = "".join(pictures).replace(DARK, f"@media screen and {DARK.removeprefix('@media')}")
    return Markup(f"<style>{rules}</style>{drawn}")  # noqa: S704 - our own rules


@cache
def _script() -> Markup:
    """All own JavaScript as one module; the names of the pack's own stay inside a block."""
    shared = sorted(path.name for path in BROWSER.glob("*.js") if path.name not in OWN)
    code = {name: (BROWSER / name).read_text(encoding="utf-8") for name in (*shared, *OWN)}
    behind = "\n".join(code[name] for name in OWN)
    before = "\n".join(code[name] for name in shared)
    return Markup(f"{before}\n{{\n{behind}}}")  # noqa: S704 - our own code


@cache
def _plotly() -> str:
    from plotly.offline import get_plotlyjs  # noqa: PLC0415 - slow, and only the pack needs it

    return _zipped(get_plotlyjs())


def _zipped(text: str) -> str:
    """Text as a script element can hold it in little room: gzip in base64."""
    return b64encode(gzip.compress(text.encode(), 9, mtime=0)).decode()
