"""How words are spelled alike: width, kana, old characters, dashes, and ways to write a sound.

`components/shell/browser/spelling.js` does the same in a browser, by the same tables
(`spelling.toml`); `tests/searches.json` holds both to one list of cases.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

TABLES = Path(__file__).with_suffix(".toml")
KATAKANA, HIRAGANA = range(0x30A1, 0x30F5), 0x60
"""The signs of one kana, and how far below them those of the other stand."""
ACCENTS = re.compile("[\u0300-\u036f]")
APOSTROPHES = re.compile("['\u2019\u02bc]")
AFTER_KANA = re.compile("(?<=[\u3041-\u3096])[\u30fc\u30fb\u2010-\u2015\u2212-]+")
"""Long marks, dots and dashes that one writer puts after kana and another leaves out."""
IN_NUMBER = re.compile("(?<=[0-9]),(?=[0-9])")
AT_NUMBER = re.compile("(?<=[0-9])(?=[\u3041-\u9fff])|(?<=[\u3041-\u9fff])(?=[0-9])")
BETWEEN = re.compile(r"[^\w.]+|_|(?<![0-9])\.|\.(?![0-9])")
"""What stands between words; a point between digits does not."""
HYPHENS = re.compile("(?<=[A-Za-z])[\u2010-\u2015-](?=[A-Za-z])")
LATIN = re.compile("[a-z0-9.]+")
JOINT = "|"
"""Between the spellings of one thing: no word has it."""


class Token(NamedTuple):
    """A word that is looked for: as it is spelled, and as it sounds."""

    spelled: str
    sounds: str


@cache
def tables() -> Mapping[str, Any]:
    """The tables, as a browser gets them too."""
    read = tomllib.loads(TABLES.read_text(encoding="utf-8"))
    kana = (*read["kana"]["joint"].split(), *read["kana"]["single"].split())
    return {
        "idle": read["idle"],
        "characters": {one[0]: one[1] for one in read["characters"]["pairs"].split()},
        "kana": [list(_parted(one)) for one in kana],
        "letters": read["letters"]["steps"],
    }


def _parted(kana: str) -> tuple[str, str]:
    """One or two kana, and the letters behind them."""
    latin = next(place for place, sign in enumerate(kana) if sign.isascii())
    return kana[:latin], kana[latin:]


def fold(words: str) -> str:
    """Words as they are compared, with one blank between them."""
    plain = unicodedata.normalize("NFKC", words).lower()
    plain = unicodedata.normalize(
        "NFC", ACCENTS.sub("", unicodedata.normalize("NFD", plain))
    ).translate(_signs())
    plain = IN_NUMBER.sub("", AFTER_KANA.sub("", APOSTROPHES.sub("", plain)))
    return BETWEEN.sub(" ", AT_NUMBER.sub(" ", plain)).strip()


@cache
def _signs() -> Mapping[int, str]:
    kana = {sign: chr(sign - HIRAGANA) for sign in KATAKANA}
    return kana | {ord(old): new for old, new in tables()["characters"].items()}


def sound(folded: str) -> str:
    """Folded words as they sound, in one way of writing it."""
    for kana, letters in tables()["kana"]:
        folded = folded.replace(kana, letters)
    for pattern, letters in tables()["letters"]:
        folded = re.sub(pattern, letters, folded)
    return folded


def spellings(*words: str) -> str:
    """Words in all the ways that they are compared, with hyphens and without."""
    ways = (one for each in words if each for one in (each, HYPHENS.sub("", each)))
    return JOINT.join(dict.fromkeys(map(fold, ways)))


def tokens(typed: str) -> tuple[Token, ...]:
    """What a reader looks for, word by word; idle words count only where nothing else is said."""
    words = dict.fromkeys(fold(typed).split())
    said = [one for one in words if one not in tables()["idle"]] or list(words)
    return tuple(Token(one, sound(one)) for one in said)


def holds(token: Token, spelled: str, sounds: str) -> bool:
    """Whether spellings (and their sounds) have a word: Latin ones from their beginning."""
    return _has(token.spelled, spelled) or _has(token.sounds, sounds)


def _has(word: str, text: str) -> bool:
    if not LATIN.fullmatch(word):
        return word in text
    return re.search(rf"(?<![a-z0-9]){re.escape(word)}", text) is not None
