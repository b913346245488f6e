"""The pieces of a phrase as markup: what a medium makes of amounts, sources, links and signs."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from components.drawing.line_breaks import parted
from components.drawing.signs import sectors
from components.html.titles import LONG, NARROW, WHOLE, titled
from components.inline import (
    Address,
    Afar,
    Amount,
    Badge,
    Bar,
    Break,
    Cite,
    Covered,
    Detail,
    Fold,
    Here,
    Link,
    Said,
    Swatch,
    Tint,
)
from components.inline import pieces as pieces_of
from model.pages import EVIDENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from components.html.rendering import Rendering
    from components.inline import Inline, Phrase

ONLY_PRESSED = ("open", "close", "out", "way", "beside", "button", "button primary")
"""Roles of links that are nothing where nothing can be pressed; others stay as words."""
TAGS = {"strong": "b", "title": "cite"}
"""Roles that have an element of their own."""
NOTHING = Markup()
SMALL, LARGE = Markup("<small>%s</small>"), Markup("<b>%s</b>")
ELEMENT = Markup("<%(tag)s%(given)s>%(words)s</%(tag)s>")
PARAGRAPH = Markup("<p>%s</p>")
FOLD = Markup('<details class="fold"><summary>%s</summary><div>%s</div></details>')
CARD = Markup(
    '<details class="cite"><summary aria-label="%s">&nbsp;[%s]</summary>'
    '<div class="cite-card">%s</div></details>'
)
# `%` escapes what it fills in, as `format` does, at a fifth of the cost: a page has thousands.


def phrase(laid: Rendering, words: Phrase) -> Markup:
    """A phrase as markup; where something comes from stays on the line of the word before it."""
    pieces = pieces_of(words)
    drawn = [DRAWN[type(piece)](laid, piece) for piece in pieces]
    for at, (before, piece) in enumerate(pairwise(pieces)):
        if isinstance(piece, Cite):
            drawn[at : at + 2] = _together(before, *drawn[at : at + 2])
    return NOTHING.join(drawn)


def _together(before: Inline, drawn: Markup, mark: Markup) -> tuple[Markup, Markup]:
    """What stands before a mark but for its last word, and that with the mark on one line."""
    if isinstance(before, str):
        ahead, last = parted(before)
        return escape(ahead), WHOLE % (escape(last) + mark)
    return (NOTHING, WHOLE % (drawn + mark)) if len(drawn.striptags()) <= LONG else (drawn, mark)


def language(words: str) -> str:
    """The language that a title is written in, so that a screen reader speaks it so."""
    return "ja" if any("\u3040" <= sign <= "\u9fff" for sign in words) else "en"


def references(laid: Rendering, source_ids: Iterable[str]) -> Markup:
    """Numbers of sources that lead to the list at the end of the document.

    They stand in brackets after a blank: copied text never adds them to a number. What was
    looked for and not found has none.
    """
    led = [Markup('<a href="#source-%s">%s</a>') % (one, laid.numbers[one]) for one in source_ids]
    if not led:
        return NOTHING
    return Markup('<sup class="cite">&nbsp;[%s]</sup>') % Markup(",").join(led)


def element(tag: str, words: str, **given: str) -> Markup:
    """An element with the attributes that have a value; `class_` is `class`."""
    pairs = [
        Markup(' %s="%s"') % (name.rstrip("_").replace("_", "-"), value)
        for name, value in given.items()
        if value
    ]
    return ELEMENT % {"tag": tag, "given": NOTHING.join(pairs), "words": words}


def _said(laid: Rendering, piece: Said) -> Markup:
    if piece.role == "pressed":
        return escape(piece.words) if laid.medium.pressed else NOTHING
    if piece.role == "name":
        return titled(piece.words, NARROW)
    if piece.explained:
        return element("abbr", piece.words, title=piece.explained, lang=piece.language)
    if piece.role in TAGS:
        return element(TAGS[piece.role], piece.words, lang=piece.language)
    if piece.role or piece.language:
        return element("span", piece.words, class_=piece.role, lang=piece.language)
    return escape(piece.words)


def _amount(laid: Rendering, piece: Amount) -> Markup:
    """A number with its qualifier and unit in smaller type."""
    observation, said = (
        piece.observation,
        laid.view.quantity(piece.observation, unit=piece.unit),
    )
    parts = [
        form % words
        for form, words in ((SMALL, said.before), (LARGE, said.number), (SMALL, said.after))
        if words
    ]
    absent = " absent" if observation.value is None else ""
    kind = f"amount q-{observation.qualifier}{absent}"
    return Markup('<span class="%s">%s</span>') % (kind, NOTHING.join(parts))


def _badge(laid: Rendering, piece: Badge) -> Markup:
    """Its parts, which the style sheet cuts and signs, or its number; with words it is a chip."""
    shown = sectors(piece.fields) if piece.fields and not piece.number else ()
    parts = NOTHING.join(Markup('<b class="field-%s"></b>') % part.field for part in shown)
    several = f" of-{len(shown)}" if len(shown) > 1 else ""
    kind = f"badge{several}{'' if piece.look == 'full' else f' {piece.look}'}"
    words = laid.view.words
    named = laid.view.listed(words(f"field.{one}.name") for one in piece.fields)
    if piece.words or not (named and piece.named):
        drawn = Markup('<i class="%s" aria-hidden="true">%s</i>') % (kind, parts or piece.number)
    else:
        said = kind, named, parts or piece.number
        drawn = Markup('<i class="%s" role="img" aria-label="%s">%s</i>') % said
    return Markup('<span class="chip">%s%s</span>') % (drawn, piece.words) if piece.words else drawn


def _swatch(_: Rendering, piece: Swatch) -> Markup:
    kind = f"swatch {piece.colour}"
    return Markup('<i class="%s" aria-hidden="true"></i>') % kind


def _bar(_: Rendering, piece: Bar) -> Markup:
    kind = f" q-{piece.qualifier}" if piece.qualifier else ""
    return Markup('<i class="bar%s" style="--share:%s"></i>') % (kind, piece.share)


def _covered(laid: Rendering, piece: Covered) -> Markup:
    said = laid.view.words(f"coverage.{piece.state}")
    return Markup('<i class="cell %s" role="img" aria-label="%s"></i>') % (piece.state, said)


def _link(laid: Rendering, piece: Link) -> Markup:
    """A way on; its words alone, or nothing, where a medium leads nowhere or nothing is pressed."""
    pressed = laid.medium.pressed
    href, words = laid.href(piece.selection, piece.section), phrase(laid, piece.words)
    if piece.role in ONLY_PRESSED and not (pressed and href):
        return NOTHING
    if not href:
        return element("span", words, class_=piece.role)
    return element(
        "a",
        words,
        class_=piece.role,
        id=piece.key if pressed else "",
        href=href,
        rel=piece.rel,
        aria_current="true" if piece.current else "",
        aria_label=piece.label,
    )


def _address(_: Rendering, piece: Address) -> Markup:
    if not piece.address:
        return element("span", piece.words, lang=piece.language)
    return element("a", piece.words, href=piece.address, rel="noreferrer", lang=piece.language)


def _cite(laid: Rendering, piece: Cite) -> Markup:
    """Where something comes from: a card that opens where it can be pressed, else numbers."""
    ids = piece.provenance.source_ids
    if not laid.medium.pressed:
        return references(laid, ids)
    opened = laid.view.words("cite.open", what=piece.what)
    marks = ",".join(str(laid.numbers[one]) for one in ids) or laid.view.words("cite.search")
    return CARD % (opened, marks, NOTHING.join(list(_card(laid, piece))))


def _card(laid: Rendering, piece: Cite) -> Iterator[Markup]:
    """What a citation opens to say: its documents, the place, how sure it is, more of it."""
    view, where, observation = laid.view, piece.provenance, piece.observation
    for one in where.source_ids:
        source, title = view.atlas.sources[one], view.title(one)
        said = (language(title), title, view.issued(source))
        yield Markup('<p><b lang="%s">%s</b><br>%s</p>') % said
    if place := view.place(where):
        yield PARAGRAPH % f"{view.words('cite.place')} {place}"
    for told in laid.told(piece):
        yield PARAGRAPH % told
    if observation:
        own = view.to(EVIDENCE, obs=observation.observation_id)
        project = observation.project_ids[0] if observation.project_ids else ""
        alike = view.to(EVIDENCE, id=project, indicator=observation.indicator_id)
        ways = ((view.words("cite.own"), own), (view.words("cite.evidence"), alike))
        for words, way in ways:
            if laid.href(way):
                yield PARAGRAPH % _link(laid, Link(words, way))


def _tint(_: Rendering, piece: Tint) -> Markup:
    return element("span", piece.words, class_=f"tint {piece.level or 'none'}")


def _detail(laid: Rendering, piece: Detail) -> Markup:
    return phrase(laid, piece.phrase)


def _fold(laid: Rendering, piece: Fold) -> Markup:
    summary, more = phrase(laid, piece.summary), phrase(laid, piece.phrase)
    return FOLD % (summary, more) if laid.medium.pressed else more


DRAWN: Mapping[type, Callable[[Rendering, Any], Markup]] = {
    str: lambda _, piece: escape(piece),
    Said: _said,
    Amount: _amount,
    Cite: _cite,
    Link: _link,
    Address: _address,
    Badge: _badge,
    Swatch: _swatch,
    Here: lambda laid, _: element("span", laid.share(), class_="address"),
    Bar: _bar,
    Covered: _covered,
    Tint: _tint,
    Detail: _detail,
    Afar: lambda _, __: NOTHING,
    Fold: _fold,
    Break: lambda _, __: Markup("<br>"),
}
"""Every kind of piece, and what draws it."""
