"""The offline pack in parts, so that others have a turn between: a page of a language at a time."""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from components.exports.offline_pack import lookups
from components.exports.offline_pack.choices import views_of
from components.exports.offline_pack.leaves import Binder
from components.exports.offline_pack.store import Store
from model.pages import paths
from model.selection import LANGUAGES, Selection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from markupsafe import Markup

    from components.view import View


def names(view: View) -> Iterator[str]:
    """The parts of a pack: each page of a language, then what the script says in that language.

    Args:
        view: in whose record and language it opens; the other language follows.
    """
    for language in (view.language, *(other for other in LANGUAGES if other != view.language)):
        yield from (f"{language}/{path}" for path in paths(view.atlas.case_studies))
        yield language


def written(part: str, view: View, base: str) -> bytes:
    """A part by itself, with the numbers of its own store.

    Args:
        part: its name.
        view: in whose record it is.
        base: the public address of the app's root, "" for none.

    Returns:
        JSON, compressed: many packs may wait half made.
    """
    language, of_page, path = part.partition("/")
    plain, store = view.of(Selection(language=language)), Store()
    binder, made = Binder(plain, base, store), dict[str, Any]()
    if of_page:
        views = tuple(views_of(plain, path))
        made["views"] = {one.address: (one.title, one.content) for one in binder.leaves(views)}
        made["codes"] = lookups.codes(views, base)
    else:
        made["said"] = {language: lookups.said(plain)}
        made["added"] = {language: binder.added()}
    made |= {"pieces": list(store.pieces), "charts": list(store.charts)}
    return gzip.compress(json.dumps(made, ensure_ascii=False).encode(), 1, mtime=0)


@dataclass(slots=True)
class Gathered:
    """Parts put together.

    Attributes:
        store: the pieces and charts of all.
        views: address to title and markup.
        codes: address to the code of the live link.
        said: language to what the script says in it, and the numbers of pieces that it adds.
    """

    store: Store = field(default_factory=Store)
    views: dict[str, tuple[str, Markup]] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    said: dict[str, Any] = field(default_factory=dict)

    def add(self, part: bytes) -> None:
        """Take in a part as it was written."""
        made = json.loads(gzip.decompress(part))
        ours = self.store.add(made["pieces"], made["charts"])
        for address, (title, markup) in made.get("views", {}).items():
            self.views[address] = title, ours(markup)
        self.codes |= made.get("codes", {})
        for language, said in made.get("said", {}).items():
            added = _each(made["added"][language], lambda one: self.store.number(ours(one)))
            self.said[language] = {**said, **added}


def _each(known: Any, number: Callable[[str], int]) -> Any:  # noqa: ANN401 - JSON
    """What the script adds, with the number of each piece in its place."""
    if isinstance(known, dict):
        return {key: _each(one, number) for key, one in known.items()}
    return None if known is None else number(known)
