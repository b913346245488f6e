"""What became of what, drawn: names at both sides, each word of them whole."""

from __future__ import annotations

import pytest

from components import catalogue
from components.drawing import flow
from components.drawing.marks import Text
from components.drawing.ties import Flow
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
