"""Names and marks above a live map stand where the deck has their places."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from html import unescape

import pytest

from components import catalogue
from components.drawing.map import LEADER
from components.drawing.map_names import placed
from components.shell.overlay import overlay
from tests.components.drawing.read_maps import japan, world
from tests.some import some
from tests.views import view_of

MARK = re.compile(r'data-mark="([^"]+)" data-name="([^"]*)" data-said="([^"]*)" style="([^"]*)"')

LINE = re.compile(r"<hr [^>]*--x:(.*?);--y:(.*?);--l:(.*?);rotate:(.*?)rad;--t:(.*?);")


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
    named = replace(drawn.names[0], words="<script>")
    assert "<script>" not in overlay(replace(drawn, spots=(spot,), names=(named,)))


def test_a_line_leads_from_each_mark_whose_name_stands_further_off() -> None:
    drawn = catalogue.described("atlas-map", view_of(), "desk")
    led = [one.line for one in placed(drawn) if one.line]
    found = [[float(part) for part in one] for one in LINE.findall(str(overlay(drawn)))]
    assert len(found) == len(led) > 1
    middle = drawn.viewport.width / 2, drawn.viewport.height / 2
    for (x, y, length, angle, thick), (start, end) in some(list(zip(found, led, strict=True))):
        assert (middle[0] + x, middle[1] + y) == pytest.approx(start, abs=0.1)
        assert thick == LEADER.width
        reached = math.cos(angle) * length + x, math.sin(angle) * length + y
        assert (middle[0] + reached[0], middle[1] + reached[1]) == pytest.approx(end, abs=0.3)
