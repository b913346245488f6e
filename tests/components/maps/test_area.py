"""The map of a case study names its prefectures."""

from __future__ import annotations

import pytest
from lxml import etree

from components import catalogue
from components.medium import SCREEN
from tests.some import some
from tests.views import view_of

NARROW = ("tama", "hokkaido", "kinki")
"""The cases whose prefectures have room for their names on a phone."""


@pytest.mark.parametrize(
    ("page", "screen"),
    [
        *((page, "phone") for page in NARROW),
        *((page, "desk") for page in (*NARROW, "kyushu-silicon")),
    ],
)
def test_a_case_names_its_prefectures_on_its_map(page: str, screen: str, language: str) -> None:
    view = view_of(page=page, language=language)
    drawn = etree.fromstring(str(catalogue.still("area-map", view, screen, "light", SCREEN).svg()))
    said = {"".join(text.itertext()) for text in drawn.iterfind(".//{*}text")}
    names = [view.atlas.prefectures[code][language] for code in view.known_subject.prefectures()]
    assert set(some(names)) <= said
