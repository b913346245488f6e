"""What a browser printed, read back: every word of a page of paper with its place."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from pypdfium2 import PdfDocument, raw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfPage

HYPHEN = "\x02"
"""What stands for a hyphen at the end of a line, where a word is parted."""
SLACK = 1.5
"""Points by which words may meet, or reach into the margin of a sheet."""


class Word(NamedTuple):
    """What stands in one line without a blank, and its box in points from the lower left."""

    said: str
    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: Word) -> bool:
        """Whether two words lie on each other: the same one twice is one with a rim."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.top, other.top) - max(self.bottom, other.bottom)
        return across > SLACK and down > SLACK and self.said != other.said

    def follows(self, before: Word) -> bool:
        """Whether it stands behind another in the same line."""
        return self.left >= before.left and self.top >= before.bottom and self.bottom <= before.top


def letters(said: str) -> str:
    """The letters of some words, which every program reads alike: digits may be pictures."""
    return "".join(sign for sign in said if sign.isalpha())


def text(printed: bytes) -> str:
    """All letters of a document in their order."""
    pages = PdfDocument(printed)
    return letters("".join(page.get_textpage().get_text_range() for page in pages))


def faults(printed: bytes) -> Iterator[str]:
    """Words that reach beyond their sheet, or lie on another.

    What lies beyond it whole is passed over: no browser prints that, and pdfium has no place for
    signs that stand for several, such as ligatures.
    """
    for number, page in enumerate(PdfDocument(printed), 1):
        width, height = page.get_size()
        sheet = Word("", 0, 0, width, height)
        found = [one for one in words(page) if one.meets(sheet)]
        for one in found:
            if min(one.left, one.bottom, width - one.right, height - one.top) < -SLACK:
                yield f"{one.said} leaves page {number}"
        for one, other in combinations(found, 2):
            if one.meets(other):
                yield f"{one.said} on {other.said} on page {number}"


def words(page: PdfPage) -> Iterator[Word]:
    """The words of a sheet; one that is parted between lines is two."""
    written, run = page.get_textpage(), list[Word]()
    for at in range(written.count_chars()):
        sign = Word(chr(raw.FPDFText_GetUnicode(written.raw, at)), *written.get_charbox(at))
        ends = sign.said.isspace() or sign.said == HYPHEN
        if run and (ends or not sign.follows(run[-1])):
            yield _joined(run)
            run = []
        if not ends:
            run.append(sign)
    if run:
        yield _joined(run)


def _joined(signs: list[Word]) -> Word:
    """Signs that follow each other, as a word."""
    said, left, bottom, right, top = zip(*signs, strict=True)
    return Word("".join(said), min(left), min(bottom), max(right), max(top))
