"""The one place where the golden set looks inside the product; all else asks over HTTP.

When the inside is rebuilt, adapt what stands here and nothing else of `tests/golden`:

- `APP`: the ASGI app.
- `view`: the codec of links. It says a view by the link's own parameter names and values.
- `scene`: which link a scene of forum mode shows.
- `listening`: `components.formats.quantity`, through which every observation is said, and
  the names of an observation's fields.
- `forget`: the caches that keep pages and their parts, so that a page is made anew.
- `commands`: the parser of `python -m components.exports`.
"""

from __future__ import annotations

import argparse
import sys
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any
from unittest.mock import patch
from urllib.parse import parse_qsl, urlsplit

from cachetools import LRUCache

import server
from components import editions, formats, links
from components.content import scenes
from components.exports import __main__ as command_line
from components.view import View
from model.pages import page_of
from model.selection import Selection
from tests.golden.addresses import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

APP = server.app
Heard = dict[str, tuple[dict[str, Any], set[str]]]
"""Observation id to its value, status, qualifier and period, and the words it was said in."""
FORMER = {"page_no": "part"}
"""Parameters that 1.0.0 called otherwise: the frozen views have its names."""
LATER = ("obs", "group", "kind", "q")
"""Parameters that 1.0.0 did not have: the frozen views do not say that nothing is chosen."""
LATER_ON = {"timeline": "id"}
"""The same, of one page."""
LED = {"projects": {"page": "project", "id": ""}}
"""Pages that 1.0.0 showed at other addresses, which lead to them now."""
KEEPERS = ("components.maps.", "components.drawing.", "components.exports.slides.")
"""Modules that keep outlines and lettering, in which no observation is said."""


def view(address: str) -> dict[str, Any]:
    """The view that an address means: its parameters with their values, defaults included."""
    parts = urlsplit(address)
    fragment = [("section", parts.fragment)] if parts.fragment else []
    asked = [*parse_qsl(parts.query), *fragment]
    known = editions.known(asked)
    selection, dropped = links.decode(parts.path.strip("/"), asked, known, "en")
    found: dict[str, Any] = {
        "page": selection.page,
        "lang": selection.language,
        "v": selection.version,
    }
    for one in page_of(selection.page).parameters:
        value = str(getattr(selection, one.field))
        later = one.name in (*LATER, LATER_ON.get(selection.page))
        if value != getattr(Selection(), one.field) or not later:
            found[FORMER.get(one.name, one.name)] = value or _usual(one.name)
    if found.get("deck", "").startswith(links.OWN_DECK):
        steps, _ = links.read_deck(selection.deck, known)
        found["deck"] = [{"title": one.title, **_shown(one.link)} for one in steps]
    if selection.section:
        found["section"] = selection.section
    found |= LED.get(selection.page, {})
    return found | ({"dropped": list(dropped)} if dropped else {})


def _usual(name: str) -> str:
    """What a parameter means that says nothing: the layer is the first of the pinned version."""
    return editions.edition(VERSION).layers[0] if name == "layer" else ""


def scene(address: str) -> str:
    """The link that a scene of forum mode shows, from the root, with its section.

    Later versions may have other scenes: an address that names no version means the pinned one.
    """
    asked = parse_qsl(urlsplit(address).query)
    asked = asked if dict(asked).get("v") else [*asked, ("v", VERSION)]
    selection, _ = links.decode("present", asked, editions.known(asked), "en")
    record = editions.edition(selection.version)
    link = _steps(View(record, selection.but(slide=1)))[selection.slide - 1]
    view, _, section = link.partition("section=")
    view = view.rstrip("?&")
    return f"{view}#{section}" if section else view


@cache
def _steps(view: View) -> tuple[str, ...]:
    """The links of the steps of a deck: no observation is said in them, so they are kept."""
    return tuple(step.link.removeprefix(".") for step, _ in scenes.deck_steps(view))


def _shown(link: str) -> dict[str, Any]:
    """The view of a scene: language and data version are the deck's."""
    found = view(link.removeprefix("."))
    return {name: said for name, said in found.items() if name not in ("lang", "v")}


@contextmanager
def listening() -> Iterator[Heard]:
    """What is said of the pinned version while a page is made."""
    said: Heard = {}
    speak = formats.quantity

    def heard(observation: Any, atlas: Any, *rest: Any, **more: Any) -> Any:  # noqa: ANN401 - passed on
        spoken = speak(observation, atlas, *rest, **more)
        if atlas.version != VERSION:
            return spoken
        what = {
            "value": observation.value,
            "status": observation.status,
            "qualifier": observation.qualifier,
            "period": str(observation.period),
        }
        said.setdefault(observation.observation_id, (what, set()))[1].add(str(spoken))
        return spoken

    with patch.object(formats, "quantity", heard):
        yield said


def forget() -> None:
    """Empty every bounded cache of pages and their parts."""
    for name, module in list(sys.modules.items()):
        if name.startswith(("components", "model")) and not name.startswith(KEEPERS):
            for kept in vars(module).values():
                limit = getattr(kept, "cache_parameters", dict)()
                if limit.get("maxsize") or isinstance(getattr(kept, "cache", None), LRUCache):
                    kept.cache_clear()


def commands() -> dict[str, dict[str, Any]]:
    """Each subcommand with its options and positional arguments."""
    parser = command_line._parser()  # noqa: SLF001 - the parser is what is asked
    kinds = next(one for one in parser._actions if isinstance(one.choices, dict))  # noqa: SLF001
    return {name: _arguments(kind) for name, kind in kinds.choices.items()}


def _arguments(kind: argparse.ArgumentParser) -> dict[str, Any]:
    actions = [one for one in kind._actions if one.dest != "help"]  # noqa: SLF001
    return {
        "options": {flag: _asks(one) for one in actions for flag in one.option_strings},
        "positional": {one.dest: _asks(one) for one in actions if not one.option_strings},
    }


def _asks(action: argparse.Action) -> dict[str, Any]:
    return {
        "takes": "nothing" if action.nargs == 0 else "a value",
        "required": action.required,
        "choices": sorted(action.choices or ()),
    }
