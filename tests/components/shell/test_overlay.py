"""The marks above a live map stand where the deck has them."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from components.shell.overlay import overlay
from tests.components.drawing.read_maps import japan, world
from tests.some import some

MARK = re.compile(r'data-mark="([^"]+)" data-name="([^"]*)" data-said="([^"]*)" style="([^"]*)"')


def test_every_spot_and_partner_has_a_mark_where_it_stands() -> None:
    for drawn in (japan(), world()):
        found = MARK.findall(str(overlay(drawn)))
        view = drawn.viewport
        ends = [(one, one.at) for one in drawn.spots] + [(one, one.end) for one in drawn.arcs]
        assert [one[0] for one in found] == [one.id for one, _ in ends]
        for (_, name, _, style), (one, at) in some(list(zip(found, ends, strict=True))):
            x, y = view.pixel(*at)
            assert unescape(name) == one.name
            place = f"--x:{round(x - view.width / 2, 1)};--y:{round(y - view.height / 2, 1)};"
            assert style.startswith(place)


def test_a_name_cannot_become_markup() -> None:
    drawn = japan()
    spot = replace(drawn.spots[0], name='"><script>')
    assert "<script>" not in overlay(replace(drawn, spots=(spot,)))
