"""Lists of subjects in a link: projects, areas, and case studies, which are read as theirs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from components.links import mending
from components.links.values import CASES
from model.selection import MOST_COMPARED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.links.values import Known

TOO_MANY = "ids-most"
"""What is noticed where a link lists more than can stand side by side."""


def subjects(offered: Sequence[str], known: Known) -> tuple[str | None, list[str], bool]:
    """The subjects that a parameter lists, each once, as many as can stand side by side.

    Args:
        offered: its values; where it is repeated, one list goes on in the next.
        known: what links may say.

    Returns:
        The list as we write it, None where it names none; what is noticed of it; whether it had
        to be mended.
    """
    written = [one for one in (mending.listed(value) for value in offered) if one]
    sensible = [one for one in written if any(_read(piece, known) for piece in one)]
    asked = [piece for pieces in sensible or written[-1:] for piece in pieces]
    found = list(dict.fromkeys(filter(None, (_read(piece, known) for piece in asked))))
    notices = ["ids"] * any(_read(piece, known) is None for piece in asked)
    notices += [TOO_MANY] * (len(found) > MOST_COMPARED)
    plain = len(set(offered)) == 1 and all(piece in known[CASES] for piece in offered[0].split(","))
    bent = bool(found) and not plain and "ids" not in notices
    return ",".join(found[:MOST_COMPARED]) or None, notices or ["ids"] * (not found), bent


def _read(piece: str, known: Known) -> str | None:
    """The id of the subject that a piece means; None where it means none."""
    names = known[CASES]
    if not isinstance(names, Mapping):
        return None
    return names.get(piece) or names.get(mending.folded(piece))
