"""Observations, money and periods read as a reader of either language expects."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components.formats import amount, number, percent, period, quotient
from components.text import words_in
from data.period import PARTS, read

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.view import View


@pytest.mark.parametrize(
    ("observation", "en", "ja"),
    [
        ("tama-firms", "about 280 firms", "約280社"),
        ("tama-alliances", "more than 40 alliances", "40件超"),
        ("hokkaido-super-cluster-ventures-launched", "29 ventures", "29社"),
        ("fy2004-total", "49 billion yen", "490億円"),
        ("fy2005-network", "7.92 billion yen", "79.2億円"),
        ("hokkaido-it-industry-sales-7", "forecast 412.5 billion yen", "予測4,125億円"),
        ("industrial-cluster-budget-dollars", "$441 million", "4.41億ドル"),
    ],
)
def test_an_observation_is_never_bare_of_its_qualifier(
    view: Callable[..., View], observation: str, en: str, ja: str
) -> None:
    for language, expected in (("en", en), ("ja", ja)):
        one = view(language=language)
        assert str(one.quantity(one.atlas.observations[observation])) == expected


def test_a_blank_says_that_none_is_on_record(view: Callable[..., View], language: str) -> None:
    one = view(language=language)
    absent = [found for found in one.atlas.observations.values() if found.status == "O"]
    said = {"en": "none on record", "ja": "記録なし"}[language]
    assert {str(one.quantity(observation)) for observation in absent} == {said}


@pytest.mark.parametrize(
    ("code", "en", "ja"),
    [
        ("FY2004?", "FY2004 (year assumed)", "2004年度（推定）"),
        ("/2004-mid", "by mid-2004", "2004年半ばまで"),
        ("2001/2004-mid", "2001 to mid-2004", "2001年～2004年半ば"),
        ("2001/2005", "2001 to 2005", "2001～2005年"),
        ("FY2001/FY2005", "FY2001 to FY2005", "2001～2005年度"),
        ("2004-06-28", "28 June 2004", "2004年6月28日"),
        ("~1999-01", "about January 1999", "1999年1月頃"),
        ("~2004", "about 2004", "2004年頃"),
        ("2005?", "2005 (year assumed)", "2005年（推定）"),
        ("/1990", "by 1990", "1990年まで"),
        ("2006-08/", "from August 2006", "2006年8月から"),
        ("2002/FY2005", "2002 to FY2005", "2002年～2005年度"),
        ("~2004-09?", "about September 2004 (year assumed)", "2004年9月頃（推定）"),
        ("../2007-11", "by November 2007", "2007年11月まで"),
        ("199X", "the 1990s", "1990年代"),
        ("2002-22", "summer 2002", "2002年夏"),
        (
            "2004-33/2004-41",
            "first quarter of 2004 to second half of 2004",
            "2004年第1四半期～2004年後半",
        ),
        ("undated", "undated", "日付不明"),
    ],
)
def test_a_period_reads_in_both_languages(code: str, en: str, ja: str) -> None:
    said = tuple(period(read(code), words_in(language)) for language in ("en", "ja"))
    assert said == (en, ja)


@pytest.mark.parametrize(
    ("code", "en", "ja"),
    [
        ("2003/", "2003 or later", "2003年以降"),
        ("/2012", "2012 or earlier", "2012年以前"),
        ("2004/2005", "2004 to 2005", "2004～2005年"),
        ("2003-11", "November 2003", "2003年11月"),
    ],
)
def test_a_document_came_out_once_and_not_for_years(code: str, en: str, ja: str) -> None:
    found = tuple(period(read(code), words_in(one), published=True) for one in ("en", "ja"))
    assert found == (en, ja)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_part_of_a_year_has_words(language: str) -> None:
    parts = [period(read(f"2004-{number}"), words_in(language)) for number in PARTS]
    assert all("2004" in said for said in parts)
    assert len(set(parts)) == len(PARTS)


@pytest.mark.parametrize("value", [4.275, 12.065, 412.5, 10700])
def test_a_number_is_never_rounded(value: float) -> None:
    assert float(number(value, words_in("en")).replace(",", "")) == value


@pytest.mark.parametrize(
    ("value", "unit", "en", "ja"),
    [
        (59_422_379, "million-yen", "59.4 trillion yen", "59.4兆円"),
        (510_758.9, "million-yen", "511 billion yen", "5,110億円"),
        (999_600, "million-yen", "1.00 trillion yen", "1.00兆円"),
        (4.598, "million-yen", "4.60 million yen", "460万円"),
        (13_514_648, "people", "13.5 million people", "1,350万人"),
        (7, "universities", "7 universities", "7大学"),
        (1346, "establishments", "1,346 establishments", "1,346事業所"),
    ],
)
def test_large_amounts_have_three_figures_and_counts_all(
    view: Callable[..., View], value: float, unit: str, en: str, ja: str
) -> None:
    atlas = view().atlas
    assert amount(value, unit, atlas, words_in("en")) == en
    assert amount(value, unit, atlas, words_in("ja")) == ja


@pytest.mark.parametrize(
    ("value", "said"), [(3.63, "3.6"), (0.997, "1.0"), (0.0475, "0.048"), (0.2, "0.20"), (0, "0.0")]
)
def test_a_quotient_has_two_figures(value: float, said: str) -> None:
    assert quotient(value, words_in("en")) == said


def test_a_share_has_a_tenth_of_a_percent() -> None:
    assert percent(0.00699, words_in("en")) == "0.7%"
