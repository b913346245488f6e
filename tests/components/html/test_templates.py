"""Templates whose lines break where they read well, and whose markup does not show it."""

from __future__ import annotations

import re

import pytest

from components.html.templating import TEMPLATES
from components.medium import Medium
from tests.views import page_of, view_of

TOLD = {"a": "1", "b": "2"}


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("<p>\n  {{ a }}\n  {{ b }}\n</p>\n", "<p>12</p>"),
        (
            '<a class="x"\n  href="{{ a }}"\n  {{ " id=x" }}>b</a>',
            '<a class="x" href="1" id=x>b</a>',
        ),
        ("<b>{{ a }}</b>{{ ' ' }}\n<i>{{ b }}</i>", "<b>1</b> <i>2</i>"),
        (
            "{% if a %}\n  <b>{{ a }}</b>\n  {% if b %} {{ b }}{% endif %}\n{% endif %}",
            "<b>1</b> 2",
        ),
        ("<p>one\n  two</p>", "<p>one two</p>"),
    ],
)
def test_a_line_break_is_nothing_beside_a_tag_and_a_blank_elsewhere(
    written: str, meant: str
) -> None:
    assert TEMPLATES.from_string(written).render(TOLD) == meant


@pytest.mark.parametrize("page", ["", "budget", "evidence", "present", "deck"])
def test_a_page_carries_no_indentation(page: str) -> None:
    markup = re.sub(
        r"<svg.*?</svg>", "", page_of(view_of(page=page), medium=Medium()), flags=re.DOTALL
    )
    assert len(markup) > 1000
    assert "\n" not in markup
