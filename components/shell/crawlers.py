"""What search engines and chat programs are told: of a page its address and picture; which exist.

They read addresses without the page around them, so that without a public address little is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from components import catalogue, links
from components.content import pages
from components.editions import edition
from model.pages import FORUM, PROJECT, paths
from model.selection import LANGUAGES, Selection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.view import View

ROBOTS = "User-agent: *\nAllow: /export/png.png\nDisallow: /export/\n"
"""Whoever may see a page may list it; files are made for readers, and previews need a picture."""
LOCALES = {"en": "en_US", "ja": "ja_JP"}
"""Languages as link previews call them."""
MAP = "atlas-map"
"""The picture of a page that has none of its own."""


def head(view: View, base: str) -> Markup:
    """The part of a page's head that is for them, in the page's language.

    Args:
        view: the page.
        base: the public address of the app's root, "" where it is not known.
    """
    one = _one(view.selection)
    others = [(language, one.but(language=language)) for language in LANGUAGES]
    lines = [
        _line("<title>{}</title>", pages.title(view)),
        _meta("name", "description", pages.description(view)),
        _link("canonical", "", _address(one, base)),
        *(_link("alternate", language, _address(other, base)) for language, other in others),
        *_preview(view, one, base),
    ]
    return Markup().join(lines)


def robots(base: str) -> str:
    """What they may read, and where the list of pages is (`robots.txt`)."""
    return f"{ROBOTS}Sitemap: {base}/sitemap.xml\n" if base else ROBOTS


def sitemap(base: str) -> str:
    """Every page of the atlas in each language, each with the other's address (XML).

    Args:
        base: the public address of the app's root.
    """
    entries = Markup().join(_entry(one, base) for one in _pages())
    return Markup(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n{}</urlset>\n'
    ).format(entries)


def _pages() -> Iterator[Selection]:
    """The pages that have something to find, one a language."""
    atlas = edition()
    for path in paths(atlas.case_studies):
        about = atlas.projects if path == PROJECT else ("",)
        if path != FORUM:
            for one in about:
                yield from (Selection(path, language, id=one) for language in LANGUAGES)


def _entry(one: Selection, base: str) -> Markup:
    alternates = Markup().join(
        _line(
            '<xhtml:link rel="alternate" hreflang="{}" href="{}"/>',
            language,
            _address(one.but(language=language), base),
        )
        for language in LANGUAGES
    )
    return _line("<url><loc>{}</loc>{}</url>\n", _address(one, base), alternates)


def _one(selection: Selection) -> Selection:
    """The view that stands for all links to it: whole, in no frame, with nothing of a reader's."""
    version = "" if selection.version == edition().version else selection.version
    deck = "" if selection.deck.startswith(links.OWN_DECK) else selection.deck
    return selection.but(frame="", section="", q="", deck=deck, version=version)


def _preview(view: View, one: Selection, base: str) -> Iterator[Markup]:
    """Title, description and picture as chat programs show them under a link."""
    yield _meta("property", "og:type", "website")
    yield _meta("property", "og:site_name", view.words("brand.name"))
    yield _meta("property", "og:locale", LOCALES[view.language])
    yield _meta("property", "og:title", pages.title(view))
    yield _meta("property", "og:description", pages.description(view))
    if base:
        figure, shown = _figure(view)
        picture = links.query(shown.selection, figure=figure)
        caption = catalogue.caption(figure, shown)
        yield _meta("property", "og:url", _address(one, base))
        yield _meta("property", "og:image", f"{base}/export/png.png?{picture}")
        yield _meta("property", "og:image:alt", caption.finding if caption else "")
        yield _meta("name", "twitter:card", "summary_large_image")


def _figure(view: View) -> tuple[str, View]:
    """The first figure of a page that its view can draw, else the map of the Atlas."""
    own = (figure.figure_id for figure in catalogue.FIGURES.values() if view.kind in figure.pages)
    found = next((one for one in own if catalogue.caption(one, view)), "")
    return (found, view) if found else (MAP, view.of(links.plain(view.selection, "")))


def _address(selection: Selection, base: str) -> str:
    return f"{base or '.'}/{links.href(selection)[2:]}"


def _link(rel: str, language: str, address: str) -> Markup:
    spoken = _line(' hreflang="{}"', language) if language else ""
    return _line('<link rel="{}"{} href="{}">', rel, spoken, address)


def _meta(kind: str, name: str, said: str) -> Markup:
    return _line('<meta {}="{}" content="{}">', kind, name, said)


def _line(pattern: str, *said: str) -> Markup:
    return Markup(pattern).format(*said)  # noqa: S704 - our own patterns
