"""What of a page stays on paper: its words and numbers, and nothing to press."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import html
from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.text import Words

CITATIONS = "//details[@class='cite']"
PRESSED = ("nav", "button", "input", "label", "img", "script")
"""Elements that lead on, open or load something."""
CLASSES = ("masthead", "skip", "menu", "pills", "finder", "go")
LINKS = ("open", "close")
"""Classes of links that are signs, not words."""
IDS = ("open-story", "open-evidence")
BADGES = "//h1/i"
"""A heading is a bookmark too, which a letter in a circle would only muddle."""
CLOSING = "//footer[contains(@class,'foot')][not(.//ol)] | //footer[contains(@class,'foot')]/p"
"""The closing lines of a page, sources apart: a document has its own."""
SOURCE, JOIN = "source-", " · "
MARK = re.compile(r"\d+")
"""The number of a source, which stands in brackets so that copying never adds it to a figure."""


@dataclass(slots=True)
class Paper:
    """Pages being laid out for paper.

    Attributes:
        words: the language.
        base: the public address that links lead to; without one they lead nowhere.
        telling: whether what the citations said stands below the sources.
        said: by the number of a source, what its citations said, and of what.
    """

    words: Words
    base: str
    telling: bool = True
    said: dict[str, dict[str, dict[str, None]]] = field(default_factory=dict)

    def __call__(self, page: Markup) -> Markup:
        """The markup of a page as it goes on paper."""
        tree = html.fragment_fromstring(str(page), create_parent="div")
        for unwanted in tree.xpath(_unwanted()):
            unwanted.drop_tree()
        for citation in tree.xpath(CITATIONS):
            self._cite(citation)
        for number, source in enumerate(tree.xpath(f"//ol/li[starts-with(@id,'{SOURCE}')]"), 1):
            source.set("id", f"{SOURCE}{number}")
            self._tell(source, str(number))
        for details in tree.xpath("//details | //summary"):
            details.tag = "div"
        for heading in tree.iter("h1"):
            heading.text = (heading.text or "").lstrip()
        for link in list(tree.iter("a")):
            self._lead(link)
        for element in tree.iter(html.etree.Element):
            _tidy(element)
        inner = "".join(html.tostring(child, encoding="unicode") for child in tree)
        return Markup(inner)  # noqa: S704 - what the templates escaped stays escaped

    def _cite(self, citation: html.HtmlElement) -> None:
        """Numbers in place of a card that opens; what only the card said is kept."""
        summary, card = citation.find("summary"), citation.find("div")
        marks = MARK.findall(summary.text_content())
        before, _, after = self.words("cite.open", what="\n").partition("\n")
        what = summary.get("aria-label").removeprefix(before).removesuffix(after)
        lines = [one.text_content().strip() for one in card.findall("p") if one.find("a") is None]
        lines = [line.removeprefix(self.words("cite.place")).strip() for line in lines]
        parts = dict.fromkeys(part for line in lines[len(marks) :] for part in line.split(JOIN))
        self.said.setdefault(marks[0], {}).setdefault(JOIN.join(parts), {})[what] = None
        number = html.fragment_fromstring(
            f'<sup class="cite">&nbsp;[{",".join(_led(marks))}]</sup>'
        )
        number.tail = citation.tail
        citation.getparent().replace(citation, number)

    def _tell(self, source: html.HtmlElement, number: str) -> None:
        """Below a source, what it says of what, in the place that the citations named."""
        for beyond, whats in self.said.get(number, {}).items() if self.telling else ():
            note = html.etree.SubElement(source, "div", {"class": "paper-note"})
            note.text = self.words("print.note", what="; ".join(whats), said=beyond)

    def _lead(self, link: html.HtmlElement) -> None:
        """A link to a full address or inside the document, or only its words."""
        address = link.get("href", "")
        if address.startswith("./") and self.base:
            link.set("href", self.base + address[1:])
        elif address.startswith(f"#{SOURCE}"):
            link.set("href", f"#{SOURCE}{link.text_content().strip('[]')}")
        elif not address.startswith("http"):
            link.drop_tag()


def _unwanted() -> str:
    """The path of what has no meaning on paper."""
    classes = [f"//*{_has(name)}" for name in CLASSES] + [f"//a{_has(name)}" for name in LINKS]
    ids = [f"//*[@id='{name}']" for name in IDS]
    return "|".join([*(f"//{tag}" for tag in PRESSED), *classes, *ids, BADGES, CLOSING])


def _has(name: str) -> str:
    return f"[contains(concat(' ',@class,' '),' {name} ')]"


def _led(marks: list[str]) -> Iterator[str]:
    for mark in marks:
        yield f'<a href="#{SOURCE}{mark}">{mark}</a>'


def _tidy(element: html.HtmlElement) -> None:
    """Take away what only a live page needs; every part stands open and is read in order."""
    for name, value in element.attrib.items():
        own_id = name == "id" and not value.startswith(SOURCE)
        pressed = name in ("tabindex", "open") or value in ("region", "status")
        if own_id or pressed or name.startswith("data-"):
            del element.attrib[name]
