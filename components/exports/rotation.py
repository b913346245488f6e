"""Who is next where crowds take turns: one of each, and in each crowd one of each of its groups."""

from __future__ import annotations

from collections import OrderedDict
from itertools import chain, zip_longest
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

One = TypeVar("One")


class Rotation(Generic[One]):
    """Those who wait, each at the end of a path: at every fork the branches take turns."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._branches: OrderedDict[Hashable, Rotation[One]] = OrderedDict()
        self._here: list[One] = []

    def __bool__(self) -> bool:
        """Whether anyone waits."""
        return bool(self._here or self._branches)

    def __iter__(self) -> Iterator[One]:
        """All in the order of their turns: the first of each branch, then the second."""
        rounds = chain.from_iterable(zip_longest(*self._branches.values()))
        return chain(self._here, (one for one in rounds if one is not None))

    def put(self, path: tuple[Hashable, ...], one: One) -> None:
        """Let one wait behind the others of their path."""
        if path:
            self._branches.setdefault(path[0], Rotation()).put(path[1:], one)
        else:
            self._here.append(one)

    def remove(self, path: tuple[Hashable, ...], one: One) -> None:
        """Let one go who waited."""
        if not path:
            self._here.remove(one)
            return
        branch = self._branches[path[0]]
        branch.remove(path[1:], one)
        if not branch:
            del self._branches[path[0]]

    def put_last(self, path: tuple[Hashable, ...]) -> None:
        """The branches of a path have had a turn."""
        if path and (branch := self._branches.get(path[0])):
            self._branches.move_to_end(path[0])
            branch.put_last(path[1:])
