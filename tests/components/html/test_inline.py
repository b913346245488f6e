"""Pieces of a phrase as markup: a mark of a source is never alone on a line."""

from __future__ import annotations

import re

import pytest

from components.medium import Medium
from model.selection import LANGUAGES
from tests.some import some
from tests.views import page_of, view_of

MARKED = re.compile(r'(?:<span class="whole">)?[^<>]*[^<>\s](?=<details class="cite">)')
"""Words with a mark of a source straight behind them."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", ["project", "outcomes", "timeline", "compare"])
def test_a_mark_stays_on_the_line_of_the_word_before_it(page: str, language: str) -> None:
    view = view_of(page=page, id="kinki-bio", ids="kinki-bio,tama", language=language)
    for words in some(MARKED.findall(page_of(view, medium=Medium()))):
        assert words.startswith('<span class="whole">'), words
