"""Titles: a line breaks between phrases, never between a number and what it counts."""

from __future__ import annotations

import pytest

from components.html.titles import NARROW, titled


def parts(words: str, *long: int) -> list[str]:
    """What no line breaks inside of, as plain words."""
    return [part.striptags() for part in titled(words, *long).split("<wbr>")]


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


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("四国テクノブリッジ", ["四国", "テクノブリッジ"]),
        ("ものづくり元気企業", ["ものづくり", "元気企業"]),
        ("北海道スーパー・クラスター", ["北海道", "スーパー・", "クラスター"]),
    ],
)
def test_a_name_in_a_narrow_cell_breaks_between_its_words(name: str, kept: list[str]) -> None:
    assert parts(name, NARROW) == kept


def test_a_number_in_an_english_title_keeps_to_what_it_counts() -> None:
    title = titled(
        "The most common field is Manufacturing: 6 projects led by 6 bureaus, in 2001 METI"
    )
    assert title.count('class="whole"') == 2
    assert '<span class="whole">6 projects</span>' in title
    assert '<span class="whole">6 bureaus</span>' in title


def test_a_joined_word_of_an_english_title_stays_whole() -> None:
    assert '<span class="whole">Five-Star</span>' in titled("Bio Five-Star & Tissue Eng.")


def test_the_words_of_a_title_are_unchanged_and_escaped() -> None:
    title = "近畿 <b>&"
    assert titled(title).striptags() == title
    assert "<b>" not in titled(title)
