"""What is wrong with a package: where, what was read, and why it cannot be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem.

    Attributes:
        file: the file inside the package.
        row: the line as an editor counts it (the heading is line 1), 0 for the whole file.
        column: the heading of the column, "" for the whole row or file.
        value: what was read.
        reason: why it cannot be, in one clause.
    """

    file: str
    row: int
    column: str
    value: str
    reason: str

    def __str__(self) -> str:
        """One line: file, row, column, value and reason."""
        place = f"{self.file}, row {self.row}" if self.row else self.file
        place += f", column {self.column}" if self.column else ""
        return f"{place}: {self.value!r}: {self.reason}"


class InvalidPackageError(Exception):
    """The package has problems; all of them are listed.

    Args:
        problems: every problem found in one reading.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(report(self.problems))


def report(problems: Sequence[Problem]) -> str:
    """The list of problems for console and page, one a line, after a line that counts them."""
    lines = [f"The data package has {len(problems)} problem(s):"]
    return "\n".join([*lines, *(f"- {problem}" for problem in problems)])
