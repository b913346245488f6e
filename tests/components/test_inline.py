"""Phrases as words alone: what a page says by a frame is said in brackets or before a colon."""

from __future__ import annotations

import pytest

from components.inline import Detail, Link, Said, plain
from model.selection import Selection
from tests.views import view_of

DOUBT, KIND = Said("推定", "doubt"), Said("改称", "kind")
CHIPS = tuple(Link(name, Selection(), role="tag small") for name in ("近畿", "四国"))


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        (("近畿バイオ", " ", DOUBT), "近畿バイオ（推定）"),
        ((KIND, " ", "関西バイオ", " ", DOUBT), "改称：関西バイオ（推定）"),
        (("近畿", "、", KIND, " ", "四国"), "近畿、改称：四国"),
        ((CHIPS[0], " ", CHIPS[1]), "近畿、四国"),
        ((Link(("近畿", Detail(" ↑")), Selection()),), "近畿"),
    ],
)
def test_labels_chips_and_arrows_of_a_page_are_said_as_japanese_says_them(
    phrase: tuple[object, ...], said: str
) -> None:
    assert plain(phrase, view_of(language="ja")) == said  # type: ignore[arg-type]
