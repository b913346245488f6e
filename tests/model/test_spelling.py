"""Words are the same however they are written."""

from __future__ import annotations

import pytest

from model.spelling import fold, sound, tokens


@pytest.mark.parametrize("typed", ["bureau's", "bureau’s", "BUREAU'S"])
def test_an_apostrophe_is_found_in_either_form(typed: str) -> None:
    assert fold(typed) in fold("The Bureau’s office")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ﾊﾞｲｵ", "バイオ"),
        ("ばいお", "バイオ"),
        ("スーパー・クラスター", "スーパークラスター"),
        ("サーバ", "サーバー"),
        ("廣島縣", "広島県"),
        ("Hokkaidō", "hokkaido"),
        ("１２，３４５社", "12345 社"),
    ],
)
def test_two_ways_to_write_a_word_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("きゅうしゅう", "kyushu"),
        ("とうほく", "tohoku"),
        ("ほっかいどう", "hokkaido"),
        ("まっちゃ", "matcha"),
        ("Tiba", "chiba"),
        ("Sizuoka", "shizuoka"),
        ("Gumma", "gunma"),
    ],
)
def test_a_sound_is_one_however_it_is_written_in_kana_or_letters(typed: str, name: str) -> None:
    assert sound(fold(typed)) == sound(fold(name))


def test_idle_words_count_only_where_nothing_else_is_said() -> None:
    assert [one.spelled for one in tokens("about 5,800 of the firms")] == ["5800", "firms"]
    assert [one.spelled for one in tokens("about")] == ["about"]
