"""Links as people mangle them: parameters stuck together or encoded again, signs of other kinds.

`components/shell/browser/pack_links.js` does the same in the offline pack; `tests/links.json`
holds both to one table.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import unquote

from model.pages import COMMON, FRAME, PAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DEEPEST = 3
"""How often a query may have been encoded too much."""
LONGEST_ID = 200
"""Letters beyond which nothing is an id, however it was mangled."""
LONGEST_LIST = 2_000
"""Letters beyond which nothing is a list of ids."""
COMMAS = re.compile(r"[,;、\s]+")
"""What may stand between the ids of a list in place of a comma."""
WIDE = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F)}
ENTITY = re.compile(r"^(?:amp;)+", re.IGNORECASE)
PLAIN = re.compile(r"[\w.-]+", re.ASCII)
"""A name that nobody mangled, though no page has it."""
DASHES = re.compile("[\u2010-\u2015\u2212]")
EDGES = re.compile(r"^[^0-9A-Za-z-]+|[^0-9A-Za-z]+$")
"""What may stick to an id: brackets, quotes, full stops, the rest of a sentence in Japanese."""
JAPANESE = ("jp", "jpn")
"""How people write `ja`."""
TEXT = "!"
"""What a deck of 1.0.0 begins with: its signs are its own."""


def pieces(
    pairs: Iterable[tuple[str, str]], former: Iterable[str] = ()
) -> Iterator[tuple[str, str, bool]]:
    """The parameters of a link, taken apart where they stuck together.

    Args:
        pairs: name and value as a server reads a query.
        former: names of older links.

    Yields:
        Name, value, and whether they had to be mended. Names that no page has are left out.
    """
    names = _names(former)
    joint = re.compile(rf"(?:^|[&;?])(?:amp;)*\s*({'|'.join(names)})\s*=", re.IGNORECASE)
    for name, value in pairs:
        known = name if name in names else folded(ENTITY.sub("", name))
        if known in names and (value.startswith(TEXT) or not _apart(f"&{value}", joint)):
            yield known, value, known != name
            continue
        stuck = f"{known if known in names else name}={value}" if value else name
        if known in names or not PLAIN.fullmatch(name):
            yield from ((one, said, True) for one, said in _apart(stuck, joint))


def _names(former: Iterable[str]) -> tuple[str, ...]:
    """Every name that a link may say: its page's, those of pictures and exports, former ones."""
    own = (one for page in PAGES.values() for one in page.parameters)
    said = (one.name for one in (*COMMON, *own, FRAME))
    return tuple(dict.fromkeys((*said, "section", "page", *former)))


def _apart(text: str, joint: re.Pattern[str]) -> list[tuple[str, str]]:
    """The parameters in a text, as soon as it is decoded so far that there are any."""
    found: list[re.Match[str]] = []
    for turn in range(DEEPEST):
        text = (unquote(text) if turn else text).translate(WIDE)
        if found := list(joint.finditer(text)):
            break
    ends = [*(one.start() for one in found[1:]), len(text)][: len(found)]
    return [
        (one[1].lower(), unquote(text[one.end() : end]))
        for one, end in zip(found, ends, strict=True)
    ]


def folded(text: str) -> str:
    """As ids are spelled: narrow, small, with nothing unseen inside and nothing at its ends."""
    if len(text) > LONGEST_ID:
        return ""
    for _ in range(DEEPEST):
        text = unquote(text)
    narrow = without_unseen(unicodedata.normalize("NFKC", text))
    return EDGES.sub("", DASHES.sub("-", narrow)).lower()


def listed(text: str) -> list[str]:
    """The pieces of a list with commas between, whatever has become of the commas."""
    if len(text) > LONGEST_LIST:
        return []
    for _ in range(DEEPEST):
        text = unquote(text)
    return [one for one in COMMAS.split(unicodedata.normalize("NFKC", text)) if one]


def without_unseen(text: str) -> str:
    """A text without blanks, control and format signs."""
    return "".join(sign for sign in text if unicodedata.category(sign)[0] not in "CZ")


def language(value: str) -> str:
    """A language without its country, as we write it."""
    first = re.split("[-_]", value)[0]
    return "ja" if first in JAPANESE else first
