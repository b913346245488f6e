"""The words of one language: looked up by key, missing ones are an error.

A text may have forms, one for each plural category of its language:
`links.one = "{count} link"`, `links.other = "{count} links"`.
Its placeholder `{count}` is the number that chooses.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, SupportsFloat

from babel import Locale
from babel.numbers import format_decimal

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).resolve().parent.parent / "locales"
COUNT = "count"
OTHER = "other"
CATEGORIES = frozenset({"zero", "one", "two", "few", "many", OTHER})
"""The plural categories of Unicode's CLDR; every language has `other`."""


class Words:
    """All words of one language.

    Args:
        language: "en" or "ja".

    Raises:
        FileNotFoundError: there is no such language.
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._category = Locale.parse(language).plural_form
        tree = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
        self._forms = dict(_leaves(tree, ""))

    def __call__(self, key: str, **values: object) -> str:
        """The words under a dotted key, with its named placeholders filled.

        Args:
            key: the key of a text.
            values: the placeholders; a number under `count` gets the language's separators.

        Raises:
            KeyError: the key or a placeholder is unknown.
            TypeError: the count of a text with forms is no number.
        """
        forms, form = self._forms[key], OTHER
        if len(forms) > 1:
            form = self.category(values[COUNT])
        if isinstance(count := values.get(COUNT), int):
            values[COUNT] = format_decimal(count, locale=self.language)
        return forms[form].format(**values) if values else forms[form]

    def category(self, count: object) -> str:
        """The plural category of a number, or of a quantity that knows its number.

        Raises:
            TypeError: the count is no number, such as one that was printed already.
        """
        if not isinstance(count, SupportsFloat):
            message = f"{count!r} is no number"
            raise TypeError(message)
        return str(self._category(float(count)))

    def forms(self, key: str) -> Mapping[str, str]:
        """Every form of a text by its plural category; a text of one form is `other`."""
        return self._forms[key]

    def keys(self) -> frozenset[str]:
        """Every key there is."""
        return frozenset(self._forms)


def _leaves(tree: dict[str, object], prefix: str) -> list[tuple[str, dict[str, str]]]:
    found: list[tuple[str, dict[str, str]]] = []
    for key, value in tree.items():
        if not isinstance(value, dict):
            found.append((f"{prefix}{key}", {OTHER: str(value)}))
        elif OTHER in value and value.keys() <= CATEGORIES:
            found.append((f"{prefix}{key}", value))
        else:
            found += _leaves(value, f"{prefix}{key}.")
    return found


@cache
def words_in(language: str) -> Words:
    """The words of a language, read once."""
    return Words(language)
