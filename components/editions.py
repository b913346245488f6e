"""The record by version: opened and checked once in a process, by those that begin something."""

from __future__ import annotations

from functools import cache

from data.load import load_package
from model.atlas import Atlas, build


@cache
def edition(version: str = "") -> Atlas:
    """The record of a released version, to be handed on as part of a view.

    Only what begins something asks here: the server, the router, a worker, the command line.

    Args:
        version: a version that links may name; "" for the current one, which is the only one yet.

    Raises:
        InvalidPackageError: the package has problems; it names each of them.
    """
    del version
    return build(load_package())
