"""A reader's own deck as a link carries it: squeezed, in signs that no chat program eats."""

from __future__ import annotations

import re
import unicodedata
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode

PACKED = "o1-"
"""What a packed deck begins with: its form's name, so that later forms can be told apart."""
LONGEST_TEXT = 8192
"""Bytes of a deck when it is unpacked: what would swell beyond that is no deck."""
RAW = -zlib.MAX_WBITS
SIGNS = re.compile(r"[A-Za-z0-9_-]+")
UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
"""Unicode's control, format, surrogate, line and paragraph signs."""


def pack(text: str) -> str:
    """A deck's text as its link holds it: base64url without padding of its raw DEFLATE."""
    press = zlib.compressobj(9, zlib.DEFLATED, RAW)
    squeezed = press.compress(text.encode()) + press.flush()
    return PACKED + urlsafe_b64encode(squeezed).decode().rstrip("=")


def unpack(written: str) -> str | None:
    """The text of a packed deck; None where it is damaged or too large."""
    signs = written.removeprefix(PACKED)
    if not SIGNS.fullmatch(signs) or len(signs) % 4 == 1:
        return None
    press = zlib.decompressobj(RAW)
    try:
        squeezed = urlsafe_b64decode(signs + "=" * (-len(signs) % 4))
        text = press.decompress(squeezed, LONGEST_TEXT + 1).decode()
    except (ValueError, zlib.error):
        return None
    whole = press.eof and not press.unused_data and len(text.encode()) <= LONGEST_TEXT
    return text if whole else None


def seen(title: str) -> str:
    """A title without signs that nobody sees, or that no file format takes."""
    return "".join(sign for sign in title if not _unseen(sign)).strip()


def _unseen(sign: str) -> bool:
    # The last two of each plane, and 32 in between, are no characters: XML forbids some of them.
    none = ord(sign) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(sign) <= 0xFDEF  # noqa: PLR2004
    return none or unicodedata.category(sign) in UNSEEN
