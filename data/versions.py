"""Versions of the data: how they are written, and which of two is the later."""

from __future__ import annotations

import re

VERSION = r"(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){2}"
"""Major, minor and patch: another reader, more on record, mended."""


def is_version(text: str) -> bool:
    """Whether a text is a version."""
    return bool(re.fullmatch(VERSION, text, re.ASCII))


def order(version: str) -> tuple[int, ...]:
    """What versions are sorted by; a column without one was there from the start."""
    return tuple(int(part) for part in version.split(".")) if version else (0, 0, 0)


def major(version: str) -> int:
    """The number of the schema: within it, tables and columns are only added."""
    return order(version)[0]
