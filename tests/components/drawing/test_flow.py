"""What became of what, drawn: names at both sides, each word of them whole."""

from __future__ import annotations

from itertools import pairwise

import pytest

from components import catalogue
from components.drawing import flow
from components.drawing.marks import Group, Text
from components.drawing.text_metrics import LEADING
from components.drawing.ties import Flow
from model.selection import LANGUAGES
from model.viewport import SCREENS
from tests.some import some
from tests.views import view_of


@pytest.mark.parametrize("screen", SCREENS)
def test_no_line_of_a_name_ends_inside_a_word(screen: str) -> None:
    figure = catalogue.described("lineage", view_of(page="timeline"), screen)
    assert isinstance(figure, Flow)
    names = [one for one in flow.laid_out(figure, screen).marks if isinstance(one, Text)]
    words = {word for name in (*figure.left, *figure.right) for word in name.split()}
    pieces = {piece for one in some(names) for line in one.lines for piece in line.split()}
    assert pieces <= words


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_of_several_lines_keeps_apart_from_the_next(screen: str, language: str) -> None:
    view = view_of(page="timeline", language=language)
    figure = catalogue.described("lineage", view, screen)
    assert isinstance(figure, Flow)
    drawn = [
        mark
        for one in flow.laid_out(figure, screen).marks
        for mark in (one.marks if isinstance(one, Group) else (one,))
    ]
    names = [one for one in drawn if isinstance(one, Text) and one.id.startswith("right-")]
    size = names[0].size
    ends = sorted((one.at[1], len(one.lines)) for one in names)
    for (y, count), (after, more) in some(pairwise(ends)):
        apart = 0.4 if max(count, more) > 1 else 0.0
        assert after - y >= (count * LEADING + apart) * size - 1e-6
