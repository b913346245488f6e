"""Which words lead to which project: names, prefectures, cities and bodies, both languages."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from model.entities import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from model.atlas import Atlas
    from model.entities import Project


def terms(atlas: Atlas, project: Project) -> tuple[Text, ...]:
    """Everything that a reader may type to find a project, without repetitions.

    Returns:
        Pairs of words: its names, bureau, areas, prefectures, cities and bodies.
    """
    return tuple(dict.fromkeys(text for text in _terms(atlas, project) if text))


def _terms(atlas: Atlas, project: Project) -> Iterator[Text]:
    yield project.short_name
    for name in project.names:
        yield _single(name.name, name.language)
    yield atlas.bureaus[project.bureau_id]
    for area in atlas.areas.values():
        if area.project_id == project.project_id:
            yield area.name
    for place in atlas.places_by_project.get(project.project_id, ()):
        yield place.name
    for link in atlas.relationships_by_project.get(project.project_id, ()):
        for end in (link.from_id, link.to_id):
            if end in atlas.organisations:
                yield atlas.organisations[end].name


def _single(word: str, language: str) -> Text:
    return Text(ja=word) if language == "ja" else Text(en=word)


def fold(words: str) -> str:
    """Words as they are compared: width, case, accents and the form of quotes put aside."""
    plain = unicodedata.normalize("NFKD", words).casefold().replace("’", "'")
    return "".join(
        sign for sign in plain if not unicodedata.combining(sign) or sign in "\u3099\u309a"
    )
