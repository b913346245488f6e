"""What stands between two numbers: how one stands to the other, or why that is not said."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.view import View
    from model.comparability import Verdict

OPEN = ("qualifier", "unread", "weak", "unsteady", "few", "small")
"""Reasons that leave it open which is the higher, though both are the same count."""


def kind(found: Verdict) -> str:
    """What kind of sign it is: `higher lower about refused`, or `open`."""
    unsure = not found.sound and set(found.reasons) <= set(OPEN)
    return "open" if unsure else found.answer


def sign(view: View, found: Verdict) -> str:
    """How the one stands to the other, with its sign."""
    return view.words(f"side.sign.{kind(found)}", said=said(view, found))


def said(view: View, found: Verdict) -> str:
    """The same in words: higher, lower, about the same, another count, or open."""
    return view.words(f"side.{kind(found)}")


def why(view: View, found: Verdict) -> str:
    """Why two may not be compared, "" where they may."""
    return view.words("side.and").join(view.words(f"side.why.{one}") for one in found.reasons)


def told(view: View, found: Verdict) -> str:
    """How the one stands to the other and why that is refused, in one line."""
    reason = why(view, found)
    return (
        view.words("side.reasoned", said=said(view, found), why=reason)
        if reason
        else said(view, found)
    )
