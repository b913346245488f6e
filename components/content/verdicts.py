"""What the guard of comparisons says of two observations, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from model.comparability import verdict

if TYPE_CHECKING:
    from components.view import View
    from model.comparability import Verdict
    from model.observation import Observation


def refusal(view: View, one: Observation, other: Observation) -> str:
    """Why one may not be ranked with the other, as one sentence; "" where it may."""
    found = verdict(one, other)
    if found.sound:
        return ""
    own = set(one.project_ids) & set(other.project_ids)
    return view.words(
        "compare.own" if own else "compare.sentence",
        one=view.owner(one),
        count=view.count(other),
        other=view.owner(other),
        why=why(view, found),
    )


def why(view: View, found: Verdict) -> str:
    """The reasons, each as a clause."""
    return view.listed(view.words(f"compare.{reason}") for reason in found.reasons)
