"""Titles: a line breaks between phrases, never between a number and what it counts."""

from __future__ import annotations

import pytest

from components.html.titles import titled


def parts(words: str) -> list[str]:
    """What no line breaks inside of, as plain words."""
    return [part.striptags() for part in titled(words).split("<wbr>")]


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("TAMA：提携40件超、年間約400製品を商品化", "年間約400製品を"),
        ("予算の配分、2005年度：72%が実用化技術開発", "2005年度：72%が"),
        ("19プロジェクトのうち継続10件、改称3件", "継続10件、"),
    ],
)
def test_a_number_in_a_japanese_title_keeps_to_what_it_counts(title: str, kept: str) -> None:
    assert kept in parts(title)
    assert f'<span class="whole">{kept}</span>' in titled(title)


def test_a_long_name_breaks_between_its_words() -> None:
    assert parts("近畿バイオ関連産業プロジェクト") == ["近畿バイオ関連", "産業プロジェクト"]
    assert parts("中国地域機械産業新生プロジェクト")[-1] == "プロジェクト"


def test_a_joined_word_of_an_english_title_stays_whole() -> None:
    assert '<span class="whole">Five-Star</span>' in titled("Bio Five-Star & Tissue Eng.")


def test_the_words_of_a_title_are_unchanged_and_escaped() -> None:
    title = "近畿 <b>&"
    assert titled(title).striptags() == title
    assert "<b>" not in titled(title)
