"""What a view means on paper, as one document that needs nothing from outside."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from components import settings, theme
from components.bundle import SHEETS, styles
from components.content import pages
from components.drawing.text_metrics import FACE, FILES
from components.exports import bureau_sheet, handout
from components.exports.paper import Paper
from components.html import page as html
from components.html.blocks import flat
from components.html.rendering import rendering
from components.html.stills import drawing
from components.html.templating import render
from model.comparison import FEWEST
from model.pages import COMPARE, DECK, EVIDENCE, FORUM
from model.viewport import FORUM as HALL

if TYPE_CHECKING:
    from components.view import View

WEIGHTS = {"Regular": 400, "Bold": 700}
LARGEST = {2: 0.78, 3: 0.7, 4: 0.62}
"""How large two to four are printed side by side at most."""
NOT_IN_A_STRING = re.compile(r'["\\<\r\n]')


class Document(NamedTuple):
    """A document before it is dressed: its form, title and body, whether its pages lie.

    One that is a single page says how large it may be at most (`pdf.printed`).
    """

    form: str
    title: str
    body: Markup
    lying: bool = False
    fit: float = 0


def document(view: View, base: str, *, fonts: bool = False) -> str:
    """What a view means on paper.

    Args:
        view: the view. A deck is a hand-out with a scene a page; the Atlas with a bureau is that
            bureau's sheet; what stands side by side is one page; any other page is itself.
        base: the public address of the app's root; without one links lead nowhere.
        fonts: whether the fonts travel inside, so that any host prints the same.

    Returns:
        HTML that fetches nothing: styles, pictures and codes are inside.
    """
    made = _document(view, Paper(base))
    laid = rendering(view, Paper(base), ())
    return str(render(laid, "paper.html", document=made, style=_style(view, made, fonts=fonts)))


def _document(view: View, paper: Paper) -> Document:
    selection = view.selection
    if selection.page in (DECK, FORUM):
        title, body = handout.content(view, paper)
        return Document("handout", title, body, lying=True)
    if selection.page == "" and selection.bureau:
        body = _head(view, paper) + bureau_sheet.content(view, paper)
        return Document("sheet", bureau_sheet.title(view), body)
    if (count := len(selection.compared)) >= FEWEST and selection.page == COMPARE:
        form = f"page beside of-{count}"
        return Document(form, pages.title(view), _page(view, paper), lying=True, fit=LARGEST[count])
    lying = selection.page == EVIDENCE
    return Document("page", pages.title(view), _page(view, paper), lying=lying)


def _page(view: View, paper: Paper) -> Markup:
    """A page in its still form; below its sources stands what the citations say."""
    found = pages.sections(view)
    laid = rendering(view, paper, tuple(found.values()))
    body = flat(html.content(laid, found), drawing(view, paper, maps=HALL))
    head = _head(view, paper) + html.since(laid)
    return head + body + render(laid, "paper_sources.html")


def _head(view: View, paper: Paper) -> Markup:
    """Whose document it is, and the link and the code of the live view."""
    contact = settings.contact(view.words)
    return render(rendering(view, paper, ()), "paper_head.html", contact=contact)


def _style(view: View, document: Document, *, fonts: bool) -> Markup:
    """Every rule of a document, with the lines at the edges of its pages."""
    words = view.words
    who = words("foot.who", publisher=settings.publisher(words))
    version = words("foot.version", version=view.atlas.version)
    foot = f"{words('brand.name')}{words('sign.between')}{who} {version}"
    edges = "margin:8mm 10mm 11mm;" if document.fit else ""
    page = (
        f"@page{{size:A4 {'landscape' if document.lying else 'portrait'};{edges}"
        f"@top-left{{content:{_string(document.title if document.form == 'handout' else '')}}}"
        f"@bottom-left{{content:{_string(foot)}}}"
        f'@bottom-right{{content:counter(page) " / " counter(pages)}}}}'
    )
    rules = (
        theme.css_variables(),
        styles((*SHEETS, "print.css")),
        page,
        *([_faces()] if fonts else []),
    )
    return Markup("\n".join(rules))  # noqa: S704 - our own rules; the publisher's name is a string


def _string(words: str) -> str:
    """Words as CSS writes a string."""
    return '"' + NOT_IN_A_STRING.sub(lambda sign: f"\\{ord(sign[0]):x} ", words) + '"'


@cache
def _faces() -> str:
    """Our fonts inside the style, in both weights, before any that a host may have."""
    faces = "".join(
        f'@font-face{{font-family:"{FACE}";font-weight:{weight};src:url(data:font/ttf;base64,'
        f"{b64encode(FILES[name].read_bytes()).decode()})}}"
        for name, weight in WEIGHTS.items()
    )
    return f'{faces}:root{{--fonts:"{FACE}",sans-serif}}'
