"""A chart for those who do not see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.view import View


def one_by_one(view: View, finding: str, said: Iterable[str]) -> str:
    """The finding, then what is said of each."""
    points = view.words("sign.apart").join(said)
    return view.words("series.alt", finding=finding, points=points)


def point_by_point(view: View, finding: str, points: Iterable[tuple[str, str]]) -> str:
    """The finding, then each point: its date and its value in words."""
    said = (view.words("series.point", period=period, said=value) for period, value in points)
    return view.words("series.alt", finding=finding, points=view.listed(said))
