"""The words of HTML, PowerPoint and CSV, in reading order, whatever the markup around them."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Any

from lxml import html
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Words = dict[str, list[str]]
UNSAID = "//script | //style | //template | //noscript"
MASTHEAD = "//header[.//nav] | //nav[.//button]"
FOOTER = "//footer[not(ancestor::blockquote)]"
PINNED = "//*[contains(concat(' ', @class, ' '), ' pinned ')]"
"""What is said of later versions: a later version changes it."""
MARK = re.compile(r"[\d\s,]*")
"""The numbers of sources beside a figure: references, not words."""
SHORT = 2
INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "cite", "code", "em", "i", "img", "input", "label", "q", "s")
) | {"small", "span", "strong", "sub", "sup", "u", "wbr"}
NAMED_BY = ("alt", "aria-label", "title", "placeholder")


def page(content: str, *, paper: bool = False) -> Words:
    """The words of a page without masthead, menus and footer; on paper with its footer."""
    tree = html.document_fromstring(content)
    _drop(tree, PINNED)
    head = [*tree.xpath("//head/title/text()"), *tree.xpath("//meta[@name='description']/@content")]
    _drop(tree, UNSAID if paper else f"{UNSAID} | {MASTHEAD} | {FOOTER}")
    for menu in _menus(tree):
        _drop(menu, "./*[not(self::summary)]")
    return {"head": [plain(one) for one in head], **_read(tree.find("body"))}


def repeated(content: str, what: str) -> Words:
    """What every page repeats: the "masthead", the "menus" or the "footer" of a page."""
    tree = html.document_fromstring(content)
    _drop(tree, f"{UNSAID} | {PINNED} | {MASTHEAD}" if what == "menus" else f"{UNSAID} | {PINNED}")
    kept = (
        _menus(tree) if what == "menus" else tree.xpath(MASTHEAD if what == "masthead" else FOOTER)
    )
    body = html.Element("body")
    body.extend(kept)
    return _read(body, folded=False)


def lines(markup: str) -> list[str]:
    """Every line of a piece of HTML, its folded parts, cells and alternative texts included."""
    tree = html.fragment_fromstring(markup, create_parent="div")
    _drop(tree, f".//script | .//style | .{PINNED}")
    return [line for part in _read(tree).values() for line in part]


def everything(content: str) -> str:
    """All words of a page, its folded parts and names of pictures included."""
    tree = html.document_fromstring(content)
    _drop(tree, f"{UNSAID} | {PINNED}")
    _unmark(tree)
    return "\n".join((*_texts(tree.find("body")), *_once(_names(tree))))


def says(words: str, ways: Iterable[str]) -> bool:
    """Whether words hold a quantity in one of the ways it was said, not as part of a longer one.

    A number of a digit or two must be a line of its own: it stands anywhere by chance.
    """
    lines = set(words.split("\n"))
    return any(
        one in lines
        or (len(one) > SHORT and re.search(rf"(?<![\d.,]){re.escape(one)}(?!\d)", words))
        for one in map(plain, ways)
    )


def picture(content: str) -> Words:
    """The names of an SVG and the words drawn in it, sorted: painters may draw in any order."""
    tree = html.fragment_fromstring(content)
    drawn = sorted(plain(one.text_content()) for one in tree.iter("text"))
    return {"alts": _once(_names(tree)), "drawn": [one for one in drawn if one]}


def labels(content: str) -> list[str]:
    """The accessible names of the pictures of a page."""
    tree = html.document_fromstring(content)
    return [plain(one.get("aria-label") or one.findtext("title") or "") for one in tree.iter("svg")]


def _drop(tree: html.HtmlElement, path: str) -> None:
    for one in tree.xpath(path):
        one.drop_tree()


def _menus(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """What opens on a list of nothing but links."""
    return [
        one
        for one in tree.iter("details")
        if one.xpath(".//li")
        and all(
            plain(li.text_content()) == plain("".join(li.xpath(".//a//text()")))
            for li in one.iter("li")
        )
    ]


def _read(body: html.HtmlElement, *, folded: bool = True) -> Words:
    """Texts, alternative texts, tables, and what opens; marks of sources are left out."""
    _unmark(body)
    alts = _once(_names(body))
    _drop(body, ".//svg")
    opened: list[str] = []
    for card in body.xpath(".//details") if folded else ():
        opened += _texts(card)
        card.drop_tree()
    tables = [row for table in body.xpath(".//table") for row in _rows(table)]
    _drop(body, ".//table")
    said = {"texts": _texts(body), "tables": tables, "opened": _once(opened), "alts": alts}
    return {name: part for name, part in said.items() if part}


def _unmark(body: html.HtmlElement) -> None:
    """Leave out the numbers of sources beside a figure."""
    for mark in body.xpath(".//sup | .//a[starts-with(@href,'#')]"):
        if MARK.fullmatch(mark.text_content()):
            mark.drop_tree()


def _names(tree: html.HtmlElement) -> Iterator[str]:
    for one in tree.iter(html.etree.Element):
        yield from (one.get(name, "") for name in NAMED_BY)
        if one.tag == "title":
            yield one.text_content()


def _rows(table: html.HtmlElement) -> list[str]:
    return [" | ".join(plain(cell.xpath("string()")) for cell in row) for row in table.iter("tr")]


def _texts(tree: html.HtmlElement) -> list[str]:
    """The lines of an element: a new one where a block begins or ends."""
    said = (plain(one) for one in "".join(_spoken(tree)).split("\n"))
    return [one for one in said if one and not (tree.tag == "details" and MARK.fullmatch(one))]


def _spoken(element: html.HtmlElement) -> Iterator[str]:
    edge = "" if element.tag in INLINE else "\n"
    yield edge + (element.text or "").replace("\n", " ")
    for child in element:
        yield from _spoken(child) if isinstance(child.tag, str) else ()
        yield (child.tail or "").replace("\n", " ")
    yield edge


def plain(said: str) -> str:
    """Words with single blanks and nothing invisible."""
    return re.sub(r"\s+", " ", said.replace("\u2060", "")).strip()


def _once(said: Iterable[str]) -> list[str]:
    once = map(plain, dict.fromkeys(said))
    return list(dict.fromkeys(one for one in once if not MARK.fullmatch(one)))


def slides(content: bytes) -> list[Words]:
    """The words of each slide: texts, tables, charts, speaker notes, alternative texts."""
    return [_slide(one) for one in Presentation(io.BytesIO(content)).slides]


def _slide(slide: Any) -> Words:  # noqa: ANN401 - python-pptx has no types for its shapes
    said: Words = {"texts": [], "tables": [], "charts": [], "notes": [], "alts": []}
    for shape in _shapes(slide.shapes):
        said["alts"] += shape.element.xpath("./*[1]/p:cNvPr/@descr")
        if shape.has_text_frame:
            said["texts"].append(shape.text_frame.text)
        elif getattr(shape, "has_table", False):
            said["tables"] += [
                " | ".join(cell.text for cell in row.cells) for row in shape.table.rows
            ]
        elif getattr(shape, "has_chart", False):
            found = shape.chart.element.xpath(".//a:t | .//c:cat//c:v | .//c:tx//c:v")
            said["charts"] += [str(one.text) for one in found]
    if slide.has_notes_slide:
        said["notes"] = slide.notes_slide.notes_text_frame.text.split("\n")
    return {
        name: [plain(one) for one in part if one.strip()] for name, part in said.items() if part
    }


def _shapes(shapes: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
    for shape in shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from _shapes(shape.shapes)


def sheet(content: bytes) -> Words:
    """The rows of a CSV."""
    rows = csv.reader(io.StringIO(content.decode("utf-8-sig")))
    return {"tables": [" | ".join(plain(cell) for cell in row) for row in rows if row]}
