"""Faces by language, and colours that can be told from their ground."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from components import catalogue, theme
from components.exports import picture
from components.exports.paper import Paper
from components.medium import Medium
from components.theme import DARK, LIGHT, Palette
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.view import View

FIRST = {"en": '"Segoe UI"', "ja": '"Noto Sans JP"'}


def faces(language: str) -> list[str]:
    """The faces of a language, one after the other."""
    return theme.fonts(language).split(", ")


def test_each_language_begins_with_a_face_of_its_own_and_english_can_set_japanese_too() -> None:
    english, japanese = faces("en"), faces("ja")
    assert {"en": english[0], "ja": japanese[0]} == FIRST
    assert english[-len(japanese) :] == japanese
    assert english.index("Arial") < english.index('"Noto Sans JP"')


def test_a_page_takes_the_faces_of_the_language_that_it_says_it_is_in() -> None:
    declared = re.findall(r"(:root[^{]*)\{[^}]*?--fonts:([^;}]+)", theme.css_variables())
    assert declared == [(":root", theme.fonts("en")), (":root:where(:lang(ja))", theme.fonts("ja"))]


@pytest.mark.parametrize("mode", theme.PALETTES)
def test_a_live_chart_has_the_faces_of_its_page(mode: str) -> None:
    layout = theme.plotly_template(mode).layout
    assert layout.font.family == layout.hoverlabel.font.family == "var(--fonts)"


def test_a_picture_that_stands_alone_has_the_faces_of_its_language(
    view: Callable[..., View], language: str
) -> None:
    shown = view(page="budget", language=language)
    still = catalogue.still("budget", shown, "desk", "light", Medium()).svg()
    sheet = picture.svg("budget", shown, Paper(""))
    for drawn in (still, sheet):
        first = re.search(r'font-family="([^"]+)"', drawn)
        assert first
        assert first[1].replace("&#34;", '"').startswith(FIRST[language])
    assert not re.search(r"<style>[^<]*font-family", sheet), "a style would overrule it"


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(a: str, b: str) -> float:
    light, dark = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_text_and_marks_have_enough_contrast(palette: Palette) -> None:
    for text in (palette.ink, palette.quiet, palette.strong, palette.link, palette.caution):
        assert _contrast(text, palette.ground) >= 4.5, text
    tints = palette.much_less, palette.less, palette.more, palette.much_more
    assert all(_contrast(palette.ink, tint) >= 4.5 for tint in tints)
    assert palette.fields
    for colour in some(palette.fields.values()):
        assert _contrast(colour, palette.ground) >= 3, colour
        assert _contrast(colour, palette.land_other) >= 3, colour
