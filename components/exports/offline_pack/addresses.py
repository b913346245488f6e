"""Links inside the offline pack: addresses behind the `#`, and nothing that needs a server."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlencode

import segno
from markupsafe import Markup, escape

from components import links
from components.exports import qr
from components.record import the_atlas
from components.text import words_in
from components.view import View
from model.selection import LANGUAGES

if TYPE_CHECKING:
    from model.selection import Selection

CODE = re.compile(r'(<img class="qr"[^>]* src=")\./qr\.svg\?([^"]*)("[^>]*>)')
SHARE = re.compile(r'<details class="menu share">.*?</details>', re.DOTALL)
TAKEN = re.compile(r"<h3>.*(?=</div></details>)", re.DOTALL)
"""In the masthead: what a reader takes from a server."""


class Loose(View):
    """A view whose links say only what they change; the browser adds what is chosen there."""

    def href(self, **changes: Any) -> str:  # noqa: ANN401 - the selection's own fields
        """The change alone, such as `?bureau=kinki`."""
        return f"?{urlencode(changes)}"


def inside(selection: Selection) -> str:
    """Where a view stands inside the pack, such as `#/tama?lang=en`."""
    return f"#{links.href(selection)[1:]}"


def portable(markup: str, base: str) -> Markup:
    """Markup whose links lead inside the pack, without what only a server can do.

    Args:
        markup: a block, with links that begin with `./`.
        base: the public address of the app's root, for codes; without one there are none.
    """
    coded = CODE.sub(lambda found: _coded(found, base), _served().sub("", markup))
    led = coded.replace('="./', '="#/')
    return Markup(led)  # noqa: S704 - escaped where it was made


def masthead(markup: str, base: str) -> str:
    """The masthead without exports; without sharing where there is no live atlas to lead to."""
    return TAKEN.sub("", markup) if base else SHARE.sub("", markup)


@cache
def _served() -> re.Pattern[str]:
    """What only a server can do: exports, live maps over still ones, and words about them."""
    sentences = "|".join(
        re.escape(escape(said))
        for words in map(words_in, LANGUAGES)
        for said in (words("export.no_pdf"), words("deck.collect_note"))
    )
    return re.compile(
        r'<details class="menu figure-menu">.*?</details>|<button[^>]* data-still.*?</button>'
        rf"|<a [^>]*data-export[^>]*>.*?</a>|<p[^>]*>(?:{sentences})</p>",
        re.DOTALL,
    )


def _coded(found: re.Match[str], base: str) -> str:
    """A picture of a code that a server would draw, as the code itself."""
    if not base:
        return ""
    selection, _ = links.asked(parse_qsl(unescape(found[2])), links.known_values(the_atlas()))
    return f"{found[1]}{code(selection, base)}{found[3]}"


def code(selection: Selection, base: str) -> str:
    """The code of a view's live link as a picture in a `data:` address.

    Half a kilobyte, where the drawing of `qr.svg` takes eighteen: the pack holds hundreds.

    Args:
        selection: the view.
        base: the public address of the app's root.
    """
    shared = links.share_address(selection, the_atlas().version, base)
    made = segno.make(shared, error=qr.CORRECTION, micro=False, boost_error=False)
    return str(made.png_data_uri(scale=1, border=qr.QUIET))
