"""What a view means on paper, as one document that needs nothing from outside."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from components import layout, settings, theme
from components import webpage as stills
from components.exports import bureau_sheet, handout, qr
from components.exports.paper import Paper
from components.view import view_of
from model.evidence import WHOLE
from model.pages import DECK, EVIDENCE, FORUM

if TYPE_CHECKING:
    from components.view import View
    from model.selection import Selection

STATIC = Path(__file__).resolve().parents[2] / "static"
STYLES = ("atlas.css", "forum.css", "print.css")
FONTS = Path(__file__).parent / "fonts"
FAMILY = "BIZ UDPGothic"
WEIGHTS = {"Regular": 400, "Bold": 700}
NOT_IN_A_STRING = re.compile(r'["\\<\r\n]')


class Document(NamedTuple):
    """A document before it is dressed: its form, title and body, whether its pages lie."""

    form: str
    title: str
    body: Markup
    lying: bool = False


def document(selection: Selection, base: str, *, fonts: bool = False) -> str:
    """What a view means on paper.

    Args:
        selection: the view. A deck is a hand-out with a scene a page; the Atlas with a bureau
            is that bureau's sheet; any other page is itself.
        base: the public address of the app's root; without one links lead nowhere.
        fonts: whether the fonts travel inside, so that any host prints the same.

    Returns:
        HTML that fetches nothing: styles, pictures and codes are inside.
    """
    view = view_of(selection, base=base)
    made = _document(view)
    style = _style(view, made, fonts=fonts)
    return str(view.render("paper.html", document=made, style=style))


def _document(view: View) -> Document:
    selection = view.selection
    if selection.page in (DECK, FORUM):
        title, body = handout.content(view, _imprint(view))
        return Document("handout", title, body, lying=True)
    if selection.page == "" and selection.bureau:
        return Document("sheet", bureau_sheet.title(view), _head(view) + bureau_sheet.content(view))
    body = _head(view) + _page(view)
    return Document("page", layout.title(selection), body, lying=selection.page == EVIDENCE)


def _page(view: View) -> Markup:
    """A page in its still form; below its sources stands what the citations say."""
    selection = view.selection
    if selection.page == EVIDENCE:
        selection = selection.but(page_no=WHOLE)
    page = stills.body(selection, base=view.base, form=stills.PAPER)
    return Paper(view.words, view.base)(page)


def _head(view: View) -> Markup:
    """Whose document it is, and the link and the code of the live view."""
    code = qr.svg(view.share(), said=False) if view.base else Markup()
    return view.render("paper_head.html", code=code, imprint=_imprint(view))


def _imprint(view: View) -> Markup:
    """Whose outlines these are, and whom to write to; every page's foot says who publishes."""
    return view.render("paper_imprint.html", contact=settings.contact(view.words))


def _style(view: View, document: Document, *, fonts: bool) -> Markup:
    """Every rule of a document, with the lines at the edges of its pages."""
    words = view.words
    sheets = [(STATIC / name).read_text(encoding="utf-8") for name in STYLES]
    who = words("foot.who", publisher=settings.publisher(words))
    foot = f"{words('brand.name')} · {who} {words('foot.version', version=view.atlas.version)}"
    page = (
        f"@page{{size:A4 {'landscape' if document.lying else 'portrait'};"
        f"@top-left{{content:{_string(document.title if document.form == 'handout' else '')}}}"
        f"@bottom-left{{content:{_string(foot)}}}"
        f'@bottom-right{{content:counter(page) " / " counter(pages)}}}}'
    )
    rules = (theme.css_variables(), *sheets, page, *([_faces()] if fonts else []))
    return Markup("\n".join(rules))  # noqa: S704 - our own rules; the publisher's name is a string


def _string(words: str) -> str:
    """Words as CSS writes a string."""
    return '"' + NOT_IN_A_STRING.sub(lambda sign: f"\\{ord(sign[0]):x} ", words) + '"'


@cache
def _faces() -> str:
    """Our fonts inside the style, in both weights, before any that a host may have."""
    faces = "".join(
        f'@font-face{{font-family:"{FAMILY}";font-weight:{weight};src:url(data:font/ttf;base64,'
        f"{b64encode((FONTS / f'BIZUDPGothic-{name}.ttf').read_bytes()).decode()})}}"
        for name, weight in WEIGHTS.items()
    )
    return f'{faces}:root{{--fonts:"{FAMILY}",sans-serif}}'
