"""The speaker's desk."""

from __future__ import annotations

from markupsafe import escape

from components.text import words_in
from tests.views import page_of, view_of


def test_the_speakers_desk_reads_without_scripts(language: str) -> None:
    read = page_of(view_of(page="deck", language=language))
    words = words_in(language)
    for key in ("black", "leave", "auto"):
        assert escape(words(f"deck.key.{key}.does")) in read
    assert read.count("bureau-pack.zip") == 9
