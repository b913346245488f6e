"""Whole HTML documents: Streamlit's own page, with our language, title and still view in it."""

from __future__ import annotations

import html
import re
import sys
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from components import bundle, catalogue, links, settings
from components.drawing.svg import WHOLE
from components.editions import edition, known
from components.html import page as html_page
from components.html.rendering import rendering
from components.html.stills import drawing
from components.html.templating import render
from components.kept import kept
from components.medium import Medium
from components.shell import crawlers, seams
from components.text import words_in
from components.view import View
from data.problems import InvalidPackageError
from model.selection import LANGUAGES, Selection
from model.viewport import SCREENS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OK, NOT_FOUND, UNAVAILABLE = 200, 404, 503
KEPT_BYTES = 48_000_000
"""Of whole documents, some 300 of the longest."""
SCREEN_SCRIPT = (
    f"{seams.BACKEND};"
    "document.cookie='screen='+(matchMedia('(max-width: 640px)').matches?'phone':"
    "matchMedia('(min-width: 1700px)').matches?'hall':'desk')+';path=/;SameSite=Lax'"
)
"""Where the server is, and the kind of screen, for the server."""
TAKE_OVER = (
    "<style>body:has(#root .masthead) #still{display:none}"
    "body:not(:has(#root .masthead)) #root{position:absolute;width:100%;height:0;overflow:hidden}"
    "</style>"
)
"""The still view stands until the live one is drawn: no script, no flicker. It takes these styles
with it, since they have a browser look at the whole page at every change of it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A document and its HTTP status."""

    content: str
    status: int


def warm() -> None:
    """Read the record, draw what a first view needs.

    Raises:
        InvalidPackageError: the package has problems.
    """
    for language in LANGUAGES:
        view = View(edition(), Selection(language=language))
        _still(view, Medium(), ())
        for screen in SCREENS:
            catalogue.drawn("atlas-map", view, screen, "light")


def problems() -> InvalidPackageError | None:
    """What is wrong with the package, if anything."""
    try:
        edition()
    except InvalidPackageError as error:
        return error
    return None


def meant(name: str, query: Sequence[tuple[str, str]]) -> str | None:
    """The path that a link means by another; None where it is right, or lost.

    A name may be in other signs (`Project`), and a page may lead to another; where something of
    the link was not understood, that is said under the address as it is.

    Args:
        name: the path without its slashes.
        query: the parameters of the link.
    """
    path = None if problems() else links.nearest_page(name, known())
    if path is None:
        return None
    selection, dropped = links.decode(path, query, known(query), LANGUAGES[0])
    led = path if dropped else selection.page
    return None if led == name else led


def page(
    name: str | None,
    query: Sequence[tuple[str, str]],
    headers: Mapping[str, str],
    address: str,
    root: str = "./",
) -> Answer:
    """A page in its still form.

    Args:
        name: the path without its slashes, None for an address that is shut; one that leads
            nowhere is said to.
        query: the parameters of the link.
        headers: the request's headers, for the language.
        address: the root as the reader addressed it.
        root: the way from the page to the root, as a relative address.
    """
    language = preferred_language(headers)
    wrong = problems()
    if wrong:
        words = words_in(language)
        listed = html.escape(str(wrong))
        body = f'<main class="about"><h1>{words("fault.package")}</h1><pre>{listed}</pre></main>'
        return Answer(_bare(language, words("brand.name"), body, root), UNAVAILABLE)
    values = known(query)
    if name is None or name not in values["page"]:
        return _lost(language, root)
    selection, notices = links.opened(name, query, values, language)
    view = View(edition(selection.version), selection)
    return Answer(_filled(view, Medium(settings.base_address(address)), notices), OK)


def _lost(language: str, root: str) -> Answer:
    """The page for an address that leads nowhere, in both languages' words."""
    both = []
    for one in (language, *(other for other in LANGUAGES if other != language)):
        laid = rendering(View(edition(), Selection(language=one)), Medium(), ())
        both.append(f'<div lang="{one}">{render(laid, "lost.html")}</div>')
    title = words_in(language)("page.lost.title")
    return Answer(_bare(language, title, "".join(both), root), NOT_FOUND)


def preferred_language(headers: Mapping[str, str]) -> str:
    """The first language of `Accept-Language` if it is one of ours, else English."""
    first = headers.get("accept-language", "").split(",")[0].split("-")[0].strip().lower()
    return first if first in LANGUAGES else "en"


@kept(KEPT_BYTES, sys.getsizeof)
def _filled(view: View, medium: Medium, dropped: tuple[str, ...]) -> str:
    head = f"{crawlers.head(view, medium.base)}{_style()}<script>{SCREEN_SCRIPT}</script>"
    still = f'<div id="still" class="atlas">{_still(view, medium, dropped)}{TAKE_OVER}</div>'
    return _document(view.language, head, f"{still}{_connection()}")


@cache
def _connection() -> str:
    """What is said of the connection, in each language: a live page changes its own at any time.

    It comes after the view, whose beginning arrives in the first round trip; a script shows it.
    """
    said = (
        render(rendering(View(edition(), Selection(language=one)), Medium(), ()), "connection.html")
        for one in LANGUAGES
    )
    return f'<aside id="connection" role="status" hidden>{"".join(said)}</aside>'


def _still(view: View, medium: Medium, dropped: tuple[str, ...]) -> str:
    """A page in its still form, readable without scripts."""
    return str(html_page.laid_out(view, medium, dropped).whole(drawing(view, medium, steps=WHOLE)))


def _bare(language: str, title: str, body: str, root: str) -> str:
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<base href="{root}"><title>{html.escape(title)}</title>{_style()}'
        f'</head><body class="atlas">{body}</body></html>'
    )


def _style() -> str:
    return f'<link rel="stylesheet" href="./{bundle.addresses()[bundle.SCREEN]}">'


def scripts() -> tuple[str, ...]:
    """The scripts that stand in our pages themselves, for a policy that lets no other run."""
    served = _document("", f"<script>{SCREEN_SCRIPT}</script>", "")
    return tuple(re.findall(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", served, re.DOTALL))


def _document(language: str, head: str, still: str) -> str:
    """Streamlit's own page with what is ours in it."""
    reader = f'<script type="module" src="./{bundle.addresses()[bundle.READER]}"></script>'
    return seams.page().format(
        language=language, head=head, still=still, live=reader, start=seams.START
    )
