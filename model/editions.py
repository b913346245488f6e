"""The record in every version that can be read: the current one, and releases when wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from threading import Lock
from typing import TYPE_CHECKING

from data.load import load
from data.releases import load_release, release_problems, releases
from model.atlas import build

if TYPE_CHECKING:
    from data.files import Files
    from model.atlas import Atlas


class Editions(Mapping[str, "Atlas"]):
    """Version to record, the current version first, then the releases from new to old.

    Args:
        files: the package with its releases, which is not read again.

    Raises:
        InvalidPackageError: the package has problems; it names each of them.
    """

    def __init__(self, files: Files) -> None:
        self.files = files
        self._lock = Lock()
        self._today = load(files)
        whole = {one: release_problems(files, one) for one in releases(files)}
        self.broken = tuple(one.version for one, problems in whole.items() if problems)
        """Releases that are not as they were released, and so cannot be read."""
        self._releases = {one.version: one for one, problems in whole.items() if not problems}
        self._open = {self._today.version: build(self._today, self)}

    @property
    def current(self) -> Atlas:
        """The record of the current version."""
        return self._open[self._today.version]

    def __getitem__(self, version: str) -> Atlas:
        """The record of a version, opened when it is wanted first, and kept."""
        with self._lock:
            if version not in self._open:
                found = load_release(self.files, self._releases[version], self._today)
                self._open[version] = build(found, self)
            return self._open[version]

    def __iter__(self) -> Iterator[str]:
        """The versions, from new to old."""
        return iter(dict.fromkeys((self._today.version, *self._releases)))

    def __len__(self) -> int:
        """How many versions can be read."""
        return len(list(iter(self)))
