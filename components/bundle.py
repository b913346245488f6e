"""Our browser code as one script, our styles as one sheet: one request each, or none at all."""

from __future__ import annotations

import re
from functools import cache
from graphlib import TopologicalSorter
from hashlib import sha256
from typing import TYPE_CHECKING

from markupsafe import Markup

from components import assets, theme

if TYPE_CHECKING:
    from collections.abc import Mapping

READER, SCREEN = "reader.js", "screen.css"
"""What a page on the screen asks for."""
TYPES: Mapping[str, str] = {".js": "text/javascript", ".css": "text/css"}
"""What files are, by how their names end."""
SHEETS = ("atlas.css", "signs.css", "forum.css")
"""What all media have in common."""
IMPORT = re.compile(r'^import (\{ [\w, ]+ \}) from "\./(\w+\.js)";$', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:const|(?:async )?function) (\w+))", re.MULTILINE)
MODULE = "const {name} = (() => {{\n{code}return {{ {exported} }};\n}})();\n"
"""A module in a scope of its own."""


@cache
def files() -> Mapping[str, str]:
    """What a page asks for, by name."""
    return {READER: bundled(READER), SCREEN: f"{theme.css_variables()}{styles(SHEETS)}"}


@cache
def addresses() -> Mapping[str, str]:
    """The address of each, relative to the app's root: another one once it changes."""
    return {
        name: f"browser/{sha256(text.encode()).hexdigest()[: assets.LETTERS]}/{name}"
        for name, text in files().items()
    }


def styles(names: tuple[str, ...]) -> Markup:
    """Some style sheets as one, in their order.

    Args:
        names: their paths below `static/`.
    """
    sheets = ((assets.STATIC / name).read_text(encoding="utf-8") for name in names)
    return Markup("\n".join(sheets))  # noqa: S704 - our own styles


@cache
def bundled(entry: str) -> Markup:
    """A module and all that it imports, each behind those that it needs.

    Args:
        entry: its file name.

    Raises:
        graphlib.CycleError: two modules import each other.
        ValueError: a module imports or exports in another form than ours.
    """
    code, asked = {}, [entry]
    while asked:
        name = asked.pop()
        if name not in code:
            code[name] = (assets.BROWSER / name).read_text(encoding="utf-8")
            asked += _imported(code[name])
    order = TopologicalSorter({name: _imported(text) for name, text in code.items()})
    script = "".join(_scoped(name, code[name]) for name in order.static_order())
    return Markup(script)  # noqa: S704 - our own code


def _imported(code: str) -> list[str]:
    return [name for _, name in IMPORT.findall(code)]


def _scoped(name: str, code: str) -> str:
    taken = IMPORT.sub(lambda one: f"const {one[1]} = {_variable(one[2])};", code)
    inner = EXPORT.sub("", taken)
    if re.search(r"^(?:import|export)\b", inner, re.MULTILINE):
        message = f"{name} imports or exports in a form that cannot be bundled"
        raise ValueError(message)
    exported = ", ".join(EXPORT.findall(code))
    return MODULE.format(name=_variable(name), code=inner, exported=exported)


def _variable(name: str) -> str:
    return f"in_{name.removesuffix('.js')}"
