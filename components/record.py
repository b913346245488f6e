"""The record as this process shares it: loaded and checked once, never changed."""

from __future__ import annotations

from functools import cache

from data.load import load_package
from model.atlas import Atlas, build


@cache
def the_atlas() -> Atlas:
    """The record of the shipped package.

    Raises:
        InvalidPackageError: the package has problems; it names each of them.
    """
    return build(load_package())
