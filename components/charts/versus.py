"""What stands between two numbers: how one lies against the other, or why that is not said."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.view import View
    from model.comparison import Pair


DOUBTS = ("weak", "unsteady", "few", "small", "unread")
"""Reasons that lie in a number itself and not between two."""


def sign(view: View, pair: Pair) -> str:
    """How the left one lies against the right one: higher, lower, about the same, or neither."""
    in_doubt = not pair.sound and set(pair.reasons) <= set(DOUBTS)
    return view.words("side.doubtful" if in_doubt else f"side.{pair.answer}")


def why(view: View, pair: Pair) -> str:
    """Why two may not be compared, "" where they may."""
    tables = {one: "side.doubt" if one in DOUBTS else "compare" for one in pair.reasons}
    return view.listed(view.words(f"{table}.{reason}") for reason, table in tables.items())


def told(view: View, pair: Pair) -> str:
    """Both in one line."""
    reason = why(view, pair)
    said = sign(view, pair)
    return view.words("side.reasoned", sign=said, why=reason) if reason else said
