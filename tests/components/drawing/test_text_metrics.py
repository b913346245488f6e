"""Words are as wide as we say, in the face that we carry along."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont

from components.drawing.text_metrics import (
    FILES,
    LEADING,
    OFFICE,
    SCREEN,
    height,
    largest,
    line_count,
    shortened,
    width,
)

WORDS = ("Firms in 2005", "産業クラスター計画、第一期", "（関東）", "illi", "WWW")


def advances(words: str, weight: str) -> float:
    """The width of words as their font says it, in heights of the type."""
    with TTFont(FILES[weight]) as font:
        letters, widths = font.getBestCmap(), font["hmtx"]
        units = font["head"].unitsPerEm
        return sum(widths[letters[ord(sign)]][0] for sign in words) / units


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize(("weight", "bold"), [("Regular", False), ("Bold", True)])
def test_words_are_as_wide_as_their_font_says_and_a_little_for_other_programs(
    words: str, weight: str, *, bold: bool
) -> None:
    own = advances(words, weight)
    assert width(words, 20.0, bold=bold) >= 20.0 * own
    assert width(words, 20.0, bold=bold) <= 20.0 * own * OFFICE.spare * 1.001


def test_where_scripts_meet_there_is_room_for_what_a_program_puts_between() -> None:
    apart = width("平成", 10.0) + width("17", 10.0)
    assert width("平成17", 10.0) == pytest.approx(apart + OFFICE.seam * 10.0)


def test_on_screens_every_japanese_letter_is_as_wide_as_high() -> None:
    words = "クラスター、「集積」"
    assert width(words, 13.0, face=SCREEN) == pytest.approx(13.0 * len(words))
    assert width(words, 13.0) < 13.0 * len(words)


def test_the_largest_size_that_fits_is_taken_and_the_smallest_where_none_does() -> None:
    words, sizes = "産業クラスター計画", (30.0, 20.0, 10.0)
    room = width(words, 20.0)
    assert largest(words, sizes, (room, 20.0 * LEADING)) == 20.0
    assert largest(words, sizes, (10.0, 10.0)) == 10.0


def test_height_counts_the_lines_of_a_program_and_those_that_are_written() -> None:
    assert line_count("一二三四五六", 10.0, 35.0) == 2
    assert height("一二三四五六\n七", 10.0, 35.0) == pytest.approx(3 * 10.0 * LEADING)


def test_words_are_shortened_to_their_room_with_a_mark_and_not_without_need() -> None:
    words = "平成18年度地域経済産業政策関連予算要求について"
    short = shortened(words, 10.0, 120.0)
    assert short.endswith("…")
    assert words.startswith(short[:-1])
    assert width(short, 10.0) <= 120.0
    assert shortened(words, 10.0, 1000.0) == words
