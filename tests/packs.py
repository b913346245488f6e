"""The offline pack as tests read it: what lies compressed in it, unpacked."""

from __future__ import annotations

import gzip
import json
import re
from base64 import b64decode
from functools import cache
from typing import TypedDict

from markupsafe import escape

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
