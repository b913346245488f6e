"""Words of release 1.0.0: by medium and language, each with its keys and how to ask for one."""

from __future__ import annotations

import json
import re
from functools import cache, partial
from typing import TYPE_CHECKING

from lxml import html

from tests import packs
from tests.golden import addresses, reading
from tests.golden.addresses import FIGURES, LANGUAGES, STANDS_ON, made_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from tests.golden.asking import Asked
    from tests.golden.reading import Words

REPEATED = {
    "masthead of": ("/", "/kinki", "/present?slide=2"),
    "menus of": ("/", "/budget", "/evidence"),
    "footer of": ("/", "/kinki", "/present?slide=2"),
}
"""What pages repeat, with the pages it is read from."""
LOST, OWN = "words of pages that the pack has not", "words that no page has"
JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
VIEW_IN_PACK = re.compile(r'<template data-view="([^"]*)" data-title="([^"]*)"')


@cache
def page(language: str, asked: Asked, key: str) -> Words:
    """The words of the first HTML of an address, or of what all pages repeat."""
    repeated, _, address = key.rpartition(" ")
    content = asked.page(address, language).text
    if repeated:
        return reading.repeated(content, repeated.partition(" ")[0])
    return reading.page(content)


def paper(language: str, asked: Asked, address: str) -> Words:
    """The words of the paper document of a page."""
    return reading.page(asked.export("webpage.html", address, language).text, paper=True)


def slide(language: str, asked: Asked, key: str) -> Words:
    """The words of one slide of the presentation of a page."""
    address, _, number = key.rpartition(" slide ")
    return dict(enumerate(_slides(language, asked, address), 1)).get(int(number), {})


@cache
def _read_slides(content: bytes) -> list[Words]:
    return reading.slides(content)


def _slides(language: str, asked: Asked, address: str) -> list[Words]:
    return _read_slides(asked.export("slides.pptx", address, language).content)


def table(language: str, asked: Asked, key: str) -> Words:
    """The rows of a CSV: of all figures (observations), or the table of one figure."""
    if key == "figures.csv":
        return reading.sheet(asked.export(key, "/evidence", language).content)
    figure = key.partition(" ")[2]
    found = asked.export("table.csv", STANDS_ON[figure], language, figure=figure)
    return reading.sheet(found.content)


def picture(language: str, asked: Asked, figure: str) -> Words:
    """The words of a figure's still form."""
    query = made_of(STANDS_ON[figure], language, screen="desk", mode="light")
    return reading.picture(asked.answer(f"/still/{figure}.svg?{query}").text)


def pack(language: str, asked: Asked, key: str) -> Words:
    """The views of a language in the offline pack, and the words that no page has."""
    content = packs.unpacked(asked.export("offline-pack.html", "/", "en").text)
    if key == "views":
        found = [(html.fromstring(f"<p>{one}</p>").text, title) for one, title in _views(content)]
        return {"texts": [" ".join(one) for one in found if f"lang={language}" in one[0]]}
    packed, shown = _in_pack(content), _on_pages(asked)
    found = shown - packed if key == LOST else packed - shown
    of_language = (one for one in found if bool(JAPANESE.search(one)) == (language == "ja"))
    return {"texts": sorted(of_language)}


def _views(content: str) -> list[tuple[str, str]]:
    return VIEW_IN_PACK.findall(content)


@cache
def _in_pack(content: str) -> set[str]:
    """Every line of the pack: of its sheets, and what its script says."""
    tree = html.document_fromstring(content)
    sheets = [
        html.tostring(one, encoding="unicode") for one in tree.xpath("//template | //noscript")
    ]
    said = {line for one in sheets for line in reading.lines(one)}
    facts = tree.xpath("//script[@type='application/json']/text()")
    said |= {reading.plain(one) for fact in facts for one in _strings(json.loads(fact))}
    return {one for one in said if _speaks(one)}


def _speaks(line: str) -> bool:
    """Whether a line is words and not an id."""
    return bool(JAPANESE.search(line)) or " " in line


def _strings(known: object) -> Iterable[str]:
    """Every text inside what the pack's script knows, markup apart."""
    if isinstance(known, str) and "<" not in known:
        yield known
    if isinstance(known, dict | list):
        for one in known.values() if isinstance(known, dict) else known:
            yield from _strings(one)


@cache
def _on_pages(asked: Asked) -> set[str]:
    """Every line of the pages whose words are frozen, in both languages."""
    return {
        line
        for language in LANGUAGES
        for key in pages()
        for part in page(language, asked, key).values()
        for line in part
        if _speaks(line)
    }


def pages() -> list[str]:
    """The keys of the words of pages."""
    repeated = [f"{what} {address}" for what, found in REPEATED.items() for address in found]
    return [*addresses.spoken_pages(), *repeated]


def _slide_keys(language: str, asked: Asked) -> list[str]:
    return [
        f"{address} slide {number:02}"
        for address in addresses.SLIDES
        for number in range(1, len(_slides(language, asked, address)) + 1)
    ]


def _constant(keys: Iterable[str]) -> Callable[[str, Asked], Iterable[str]]:
    return lambda language, asked: keys  # noqa: ARG005 - the keys are the same for all


MEDIA: Mapping[str, tuple[Callable[..., Iterable[str]], Callable[..., Words]]] = {
    "pages": (_constant(pages()), page),
    "paper": (_constant(addresses.PAPER), paper),
    "slides": (_slide_keys, slide),
    "csv": (_constant(["figures.csv", *(f"table.csv {one}" for one in FIGURES)]), table),
    "pictures": (_constant(FIGURES), picture),
    "pack": (_constant(["views", LOST, OWN]), pack),
}
KINDS = {
    f"{medium}.{language}": (partial(keys, language), partial(value, language))
    for medium, (keys, value) in MEDIA.items()
    for language in LANGUAGES
}
"""Name of a file to its keys and values, both asked with the app."""
