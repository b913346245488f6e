"""Texts in two languages, and the name of a project that stands before its others."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from model.entities import Text

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_a_text_is_read_in_either_language_and_never_in_the_other() -> None:
    text = Text("one", "")
    assert (text["en"], text["ja"]) == ("one", "")


def test_a_text_that_is_taken_for_words_fails_at_once_and_does_not_go_on_for_ever() -> None:
    with pytest.raises(TypeError):
        all(one.isascii() for one in Text("one", "一"))  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "said"), [(Text(), False), (Text("one"), True), (Text(ja="一"), True)]
)
def test_a_text_says_something_if_it_does_in_one_language(text: Text, *, said: bool) -> None:
    assert bool(text) == said


def test_a_project_is_called_by_its_preferred_name_or_else_its_short_one(
    atlas: Atlas, language: str
) -> None:
    project = atlas.projects["kinki-bio"]
    own = [one for one in project.names if one.language == language]
    [preferred] = [one for one in own if one.preferred]
    assert project.name(language) == preferred.name
    circulating = tuple(replace(one, preferred=False) for one in project.names)
    assert replace(project, names=circulating).name(language) == project.short_name[language]
