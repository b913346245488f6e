"""Names before and after, and what leads from one to another, before anybody places it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from components.text import words_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True, slots=True)
class Tie:
    """A step from a name at the left to one at the right.

    Attributes:
        id: of what stands at the left.
        left, relation, right: its names, and what the step was.
        certain: whether it is read in a source; a doubt is dashed.
        fields: of what stands at the left: each has its hue and its sign.
        href: the address that the path leads to, "" for none.
        language: of its words.
    """

    id: str
    left: str
    relation: str
    right: str
    certain: bool
    fields: tuple[str, ...]
    href: str = ""
    language: str = "en"

    @property
    def label(self) -> str:
        """The step in words."""
        return words_in(self.language)(
            "lineage.step", earlier=self.left, relation=self.relation, later=self.right
        )


@dataclass(frozen=True, slots=True)
class Flow:
    """Names before at the left, names after at the right, and what leads from one to another.

    Attributes:
        alt: the sentence for those who do not see it.
        left, right: the names from the top down.
        ties: the steps.
        chosen: the id of the path that is lit, "" where all are.
    """

    alt: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    ties: tuple[Tie, ...]
    chosen: str = ""

    @classmethod
    def of(cls, ties: tuple[Tie, ...], new: tuple[str, ...], alt: str, chosen: str = "") -> Flow:
        """Ties in the order of the names before; names after at the height of what led to them.

        Args:
            ties: the steps.
            new: names after that nothing led to.
            alt: the sentence for those who do not see it.
            chosen: the id of the path that is lit.
        """
        left = tuple(dict.fromkeys(tie.left for tie in ties))
        heights: dict[str, list[int]] = {}
        for tie in ties:
            heights.setdefault(tie.right, []).append(left.index(tie.left))
        for name in new:
            heights.setdefault(name, []).append(len(left))
        right = sorted(heights, key=lambda name: sum(heights[name]) / len(heights[name]))
        return cls(alt, left, tuple(right), ties, chosen)

    @property
    def paths(self) -> Iterator[tuple[Tie, ...]]:
        """The steps from each name at the left, in their order."""
        for name in self.left:
            yield tuple(tie for tie in self.ties if tie.left == name)

    def leading(self, href: Callable[[str], str]) -> Flow:
        """The same whose paths lead to addresses by their ids; the lit one lets go of itself."""
        ties = (
            replace(tie, href=href("" if tie.id == self.chosen else tie.id)) for tie in self.ties
        )
        return replace(self, ties=tuple(ties))
