"""The words of one language: looked up by key, missing ones are an error."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "locales"


class Words:
    """All words of one language.

    Args:
        language: "en" or "ja".

    Raises:
        FileNotFoundError: there is no such language.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        tree = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
        self._words = dict(_leaves(tree, ""))

    def __call__(self, key: str, **values: object) -> str:
        """The words under a dotted key, with its named placeholders filled.

        Raises:
            KeyError: the key or a placeholder is unknown.
        """
        words = self._words[key]
        return words.format(**values) if values else words

    def keys(self) -> frozenset[str]:
        """Every key there is."""
        return frozenset(self._words)


def _leaves(tree: dict[str, object], prefix: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for key, value in tree.items():
        if isinstance(value, dict):
            found += _leaves(value, f"{prefix}{key}.")
        else:
            found.append((f"{prefix}{key}", str(value)))
    return found


@cache
def words_in(language: str) -> Words:
    """The words of a language, read once."""
    return Words(language)
