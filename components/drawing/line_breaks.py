"""Where lines may break, and where they had better: Japanese by BudouX and the rules of print."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from budoux import Parser

KANA = "\u2e80"
"""Signs from here on are Japanese."""
OPENING = "（「『【〈《〔｛“‘([{"
"""No line ends with one of these."""
CLOSING = "）」』】〉》〕｝”’)]}、。，．：；・？！％,.:;?!%"
"""No line begins with one of these."""
LOANWORDS = (
    "クラスター",
    "コリドー",
    "ネットワーク",
    "フォーラム",
    "フロント",
    "プロジェクト",
    "ベンチャー",
)
"""Words of katakana that compounds are made of: a line may begin with one, or break after it."""
TIED = ("づくり",)
"""What a line never begins with, since it belongs to the word before it."""
SHORT = 8
"""Letters of a word that a mark behind it may keep whole; of a longer one only the last."""
SMALL = "々ー…ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
"""Nor with one of these where we break it; office programs let it."""


@lru_cache(maxsize=4096)
def unbroken(words: str) -> tuple[str, ...]:
    """What no line may break inside of: a Latin word, a Japanese letter with what it holds."""
    pieces = [""]
    for sign, following in pairwise(f"{words} "):
        pieces[-1] += sign
        wide = sign > KANA or following > KANA
        if sign == " " or (wide and sign not in OPENING and following not in CLOSING):
            pieces.append("")
    return tuple(piece for piece in pieces if piece) or ("",)


@lru_cache(maxsize=4096)
def phrases(words: str) -> tuple[str, ...]:
    """What a line had better not break inside of: a Latin word, a Japanese phrase."""
    if max(words, default="") <= KANA:
        return unbroken(words)
    ends, end = set(), 0
    for phrase in _parser().parse(words):
        end += len(phrase)
        # The parser cuts single letters off some compounds (関|東|経済産業局の).
        if len(phrase) > 1 and not words.startswith(TIED, end):
            ends.add(end)
    return _joined(words, lambda before, at: before == " " or at in ends)


def runs(words: str) -> tuple[str, ...]:
    """A compound cut where its letters change their script, or one of its words begins or ends.

    For example 近畿|バイオ|関連産業, バイオ|クラスター|プロジェクト.
    """
    return _joined(
        words,
        lambda before, at: (
            _script(before) != _script(words[at]) != "hiragana"
            or before == "・"
            or words.startswith(LOANWORDS, at)
            or words[:at].endswith(LOANWORDS)
        ),
    )


def parted(words: str) -> tuple[str, str]:
    """Words but for the last, and the last, which what follows may stay on a line with."""
    run = runs(words)[-1]
    last = run if len(run) <= SHORT else unbroken(words)[-1]
    return words[: len(words) - len(last)], last


def syllables(words: str) -> tuple[str, ...]:
    """Letters with the small signs that follow them."""
    return _joined(words, lambda _, at: words[at] not in SMALL)


def letters(words: str) -> tuple[str, ...]:
    """Signs one by one, for what no line has room for; brackets and stops stay with a letter."""
    pieces = [""]
    for sign, following in pairwise(f"{words} "):
        pieces[-1] += sign
        if sign not in OPENING and following not in CLOSING + SMALL:
            pieces.append("")
    return tuple(piece for piece in pieces if piece)


def _script(sign: str) -> str:
    """The script of a letter; a number goes with the kanji that counts it."""
    if "ぁ" <= sign <= "ゖ":
        return "hiragana"
    if "゠" <= sign <= "ヿ" and sign != "・":
        return "katakana"
    return "kanji" if sign > KANA or sign.isdigit() else "latin"


def _joined(words: str, parted: Callable[[str, int], bool]) -> tuple[str, ...]:
    """Unbroken pieces together but where they are parted, by the sign before and the place."""
    first, *others = unbroken(words)
    pieces, at = [first], len(first)
    for piece in others:
        if parted(words[at - 1], at):
            pieces.append("")
        pieces[-1] += piece
        at += len(piece)
    return tuple(pieces)


@cache
def _parser() -> Parser:
    import budoux  # noqa: PLC0415 - only long Japanese words need it

    return budoux.load_default_japanese_parser()
