"""The offline pack as tests read it: made once for all of them, what lies compressed unpacked."""

from __future__ import annotations

import fcntl
import gzip
import json
import os
import re
import subprocess
import sys
from base64 import b64decode
from functools import cache
from typing import TYPE_CHECKING, TypedDict
from urllib.parse import quote

from markupsafe import escape

if TYPE_CHECKING:
    from pathlib import Path

BASE = "https://atlas.example"
"""The public address that a pack is given."""

PACKED = re.compile(r'<script type="text/plain" id="pack-views">([^<]*)</script>')
PLACE = re.compile(r'<i data-piece="(\d+)"></i>')


class Leaf(TypedDict):
    """One view: its title, its markup with places for pieces."""

    title: str
    markup: str


class Kept(TypedDict):
    """Views by their addresses, pieces by their numbers."""

    views: dict[str, Leaf]
    pieces: list[str]


MADE = (
    "import sys;from components.exports.making import Order, make;"
    "from model.selection import Selection;"
    "sys.stdout.buffer.write(make(Order('offline-pack', Selection(), sys.argv[1])))"
)
shared: Path | None = None
"""A folder that all workers of a run share, if there are several (`tests/conftest.py`)."""


@cache
def made(base: str = BASE) -> bytes:
    """The pack: whichever test asks first has it made, whatever worker it runs in.

    Args:
        base: the public address of the app's root, "" for none.
    """
    if shared is None:
        return made_anew(base)
    path = shared / f"{quote(base, safe='')}.html"
    with path.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            path.write_bytes(made_anew(base))
    return path.read_bytes()


def made_anew(base: str = BASE, **told: str) -> bytes:
    """The pack of a process of its own, which no other test has changed; `told` is set in it."""
    command = [sys.executable, "-c", MADE, base]
    done = subprocess.run(  # noqa: S603 - our own code
        command, check=True, stdout=subprocess.PIPE, env=os.environ | told
    )
    return done.stdout


@cache
def kept(file: str) -> Kept:
    """What a pack unpacks when it opens."""
    packed = PACKED.search(file)
    assert packed
    found: Kept = json.loads(gzip.decompress(b64decode(packed[1])))
    return found


@cache
def views(file: str) -> dict[str, str]:
    """Each view's address in a pack, with its markup, pieces in their places."""
    pieces = kept(file)["pieces"]

    def filled(markup: str) -> str:
        return PLACE.sub(lambda place: filled(pieces[int(place[1])]), markup)

    return {address: filled(leaf["markup"]) for address, leaf in kept(file)["views"].items()}


def unpacked(file: str) -> str:
    """A pack whose views and pieces lie open, each in a `template`."""
    views = [
        f'<template data-view="{escape(at)}" data-title="{escape(one["title"])}">'
        f"{one['markup']}</template>"
        for at, one in kept(file)["views"].items()
    ]
    pieces = [f"<template>{piece}</template>" for piece in kept(file)["pieces"]]
    return PACKED.sub(lambda _: "".join((*views, *pieces)), file)
