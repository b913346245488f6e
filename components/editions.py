"""The record by version: opened and checked once in a process, by those that begin something."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from components import links
from data.files import files_in, stamps
from data.problems import InvalidPackageError
from model.editions import Editions

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from components.links import Known
    from data.files import Files
    from model.atlas import Atlas

_KEPT: list[Editions] = []
"""At most one: what this process has read, or was given."""


def keep(files: Files) -> Editions:
    """Open a package that has been read, unless this process has one.

    A worker is given what its server has read: a package that breaks meanwhile changes nothing.

    Raises:
        InvalidPackageError: the package has problems; it names each of them.
    """
    if not _KEPT:
        _KEPT.append(Editions(files))
    return _KEPT[0]


def editions() -> Editions:
    """Every version that can be read, of the package that lies beside this code."""
    return _KEPT[0] if _KEPT else keep(files_in())


def ailing() -> str:
    """What readers do not notice yet, in one word: `release` or `package`; "" where all is well.

    A release that is not as it was released is left out. A package that is broken beside the
    running server would not be served after a restart.
    """
    if editions().broken:
        return "release"
    return "package" if _is_broken(stamps()) else ""


@lru_cache(maxsize=1)
def _is_broken(_: tuple[tuple[Path, int, int], ...]) -> bool:
    """Whether the package as it lies there cannot be read; asked anew only when it changed."""
    try:
        found = Editions(files_in())
    except InvalidPackageError:
        return True
    return bool(found.broken)


def edition(version: str = "") -> Atlas:
    """The record of a version, to be handed on as part of a view.

    Only what begins something asks here: the server, the router, a worker, the command line.

    Args:
        version: a version that a link names; "" for the current one.

    Raises:
        InvalidPackageError: the package has problems; it names each of them.
    """
    return editions()[version] if version else editions().current


def known(query: Iterable[tuple[str, str]] = ()) -> Known:
    """What a link may say, in the record of the version that it names.

    Args:
        query: the link's parameters.
    """
    current = links.known_values(edition())
    version = links.version_of(query, current)
    return links.known_values(edition(version)) if version else current
