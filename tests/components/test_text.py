"""A text of several forms takes the one that its number asks for."""

from __future__ import annotations

import re

import pytest

from components.formats import Quantity
from components.text import Words, words_in

ENGLISH = Words("en")
COUNTED = sorted(key for key in ENGLISH.keys() if len(ENGLISH.forms(key)) > 1)  # noqa: SIM118
NUMBERS = (0, 1, 2, 5, 1000)
PLURALS = {
    word for key in COUNTED for word in re.findall(r"[a-z]{4,}s\b", ENGLISH.forms(key)["other"])
} - {"overseas"} | {"people"}
ONE_OF_MANY = re.compile(rf"(?<![\d.,–-])\b1 (?:[a-z&R D-]+ )?(?:{'|'.join(PLURALS)})\b")
"""A single thing under a noun of many, such as "1 projects" or "1 university ventures"."""


def filled(words: Words, key: str, count: object) -> str:
    """A text with its count; every other placeholder says its own name."""
    names = {name for form in words.forms(key).values() for name in re.findall(r"\{(\w+)\}", form)}
    return words(key, **{**{name: f"<{name}>" for name in names}, "count": count})


@pytest.mark.parametrize("key", COUNTED)
def test_a_text_agrees_with_its_number(key: str) -> None:
    for count in NUMBERS:
        said = filled(ENGLISH, key, count)
        assert not ONE_OF_MANY.search(said), said
        assert (count == 1) == (said == filled(ENGLISH, key, 1)), said
        assert filled(words_in("ja"), key, count)


def test_a_count_is_printed_in_the_language_s_form() -> None:
    assert ENGLISH("list.count", count=1000) == "1,000 figures"
    assert words_in("ja")("list.count", count=1000) == "数値1,000件"


def test_the_number_chooses_the_form_whatever_stands_around_it() -> None:
    assert "alliance formed" in ENGLISH("outcome.alliances", count=Quantity("over ", "1", "", 1.0))
    assert "alliances formed" in ENGLISH("outcome.alliances", count=Quantity("", "1.5", "", 1.5))
    with pytest.raises(TypeError):
        ENGLISH("list.count", count="1")
