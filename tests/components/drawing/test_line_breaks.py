"""Lines break where a reader pauses, and never where print forbids it."""

from __future__ import annotations

import re
import subprocess
import sys
from itertools import pairwise

import pytest

from components.drawing.line_breaks import CLOSING, OPENING, SMALL, parted, phrases, unbroken
from components.drawing.text_metrics import OFFICE, SCREEN, Face, lines, width
from components.text import words_in
from tests.some import some

WORDS = words_in("ja")
FORMS = {words for key in sorted(WORDS.keys()) for words in WORDS.forms(key).values()}
JAPANESE = sorted(re.sub(r"{.*?}", "五", words) for words in FORMS if "\n" not in words)
NARROWEST = 8
"""Heights of the type: fewer, and some words have no room for what belongs together."""


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("関東経済産業局の中小企業は、", "関東経済産業局の|中小企業は、"),
        ("産学官の「新事業」を創出した。", "産学官の|「新事業」を|創出した。"),
        ("TAMA協会の会員は約1,600社", "TAMA協会の|会員は|約1,600社"),
        ("2005年7月の記録", "2005年7月の|記録"),
        ("firms on record", "firms |on |record"),
        ("東北 情報・生命", "東北 |情報・生命"),
        ("", ""),
    ],
)
def test_a_phrase_a_number_with_its_counter_and_a_latin_word_stay_whole(
    words: str, wanted: str
) -> None:
    assert "|".join(phrases(words)) == wanted


@pytest.mark.parametrize(
    ("words", "room", "wanted"),
    [
        ("近畿バイオ関連産業プロジェクト", 7, "近畿バイオ関連|産業|プロジェクト"),
        ("北海道スーパー・クラスター振興戦略", 7, "北海道|スーパー・|クラスター|振興戦略"),
        ("関西バイオクラスタープロジェクト", 8, "関西バイオ|クラスター|プロジェクト"),
        ("関西フロントランナープロジェクト", 9, "関西フロント|ランナー|プロジェクト"),
        ("北海道スーパークラスター", 9, "北海道スーパー|クラスター"),
        ("情報・生命・未来型", 6, "情報・生命・|未来型"),
        ("ものづくり元気企業", 6, "ものづくり|元気企業"),
        ("ネットワーク", 4, "ネット|ワーク"),
        ("コミュニティ", 3, "コミュ|ニティ"),
        ("インキュベーション", 4, "インキュ|ベーショ|ン"),
    ],
)
def test_a_compound_too_long_for_a_line_breaks_at_its_scripts_then_its_syllables(
    words: str, room: float, wanted: str
) -> None:
    assert "|".join(lines(words, 1.0, room, face=SCREEN)) == wanted


@pytest.mark.parametrize("face", [OFFICE, SCREEN])
@pytest.mark.parametrize("room", [NARROWEST, 13, 21, 40])
def test_all_our_japanese_keeps_the_rules_of_print_loses_nothing_and_fits(
    room: float, face: Face
) -> None:
    made = {words: lines(words, 1.0, room, face=face) for words in JAPANESE}
    for words, found in some(made.items()):
        assert "".join(found).replace(" ", "") == words.replace(" ", "")
        assert all(width(line, 1.0, face=face) <= room + 1e-9 for line in some(found)), found
    assert sum(len(found) > 1 for found in made.values()) > 40
    for before, after in some(pair for found in made.values() for pair in pairwise(found)):
        assert before[-1] not in OPENING, (before, after)
        assert after[0] not in CLOSING + SMALL, (before, after)


def test_an_office_programs_line_may_break_at_any_japanese_letter_but_not_in_a_latin_word() -> None:
    assert unbroken("TAMA（協会）の例") == ("TAMA", "（協", "会）", "の", "例")
    assert unbroken("face-to-face network") == ("face-to-face ", "network")


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("Ventures supported in their establishment", "establishment"),
        ("他省庁との連携", "連携"),
        ("西村淳一・岡室博之（2009）", "（2009）"),
        ("知的クラスター創成事業は別の事業へ統合された", "統合された"),
        ("経済産業省産業政策局地域経済産業政策課", "課"),
    ],
)
def test_a_mark_keeps_the_last_word_before_it_or_of_a_long_one_the_last_letter(
    words: str, last: str
) -> None:
    assert parted(words) == (words.removesuffix(last), last)


def test_words_without_japanese_need_no_model_and_importing_needs_neither_model_nor_font() -> None:
    asked = (
        "import sys; from components.drawing import text_metrics;"
        "before = {'budoux', 'PIL.ImageFont'} & set(sys.modules);"
        "text_metrics.lines('A finding of many English words', 1.0, 5.0);"
        "print(before, 'budoux' in sys.modules)"
    )
    done = subprocess.run(  # noqa: S603 - this Python, our own words
        [sys.executable, "-c", asked], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set() False"
