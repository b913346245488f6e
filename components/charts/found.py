"""What was found and what was not: a square for every figure and every search, by kind."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pandas as pd

from components.charts.spoken import one_by_one
from components.drawing.squares import SQUARES, Squares
from components.inline import Link
from components.tables import Row, Table
from model.evidence import figures, kind, kinds, narrowed, sought

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from components.drawing.squares import SquareKind
    from components.view import View
    from model.observation import Observation

KINDS: Mapping[SquareKind, tuple[str, ...]] = {
    "printed": ("a",),
    "computed": ("computed",),
    "differs": ("d", "b"),
    "estimated": ("e", "f"),
    "weak": ("u", "v"),
    "other": (),
    "absent": ("o",),
    "apart": ("m",),
}
"""Each kind of square, in its order in a row, with the kinds of numbers that it stands for."""


def square(observation: Observation) -> SquareKind:
    """The kind of square that an observation has: a reading that is not used is apart."""
    if observation.value is not None and observation.conflict_id and not observation.preferred:
        return "other"
    return next(one for one, kinds in KINDS.items() if observation.kind in kinds)


def rows(view: View) -> Iterator[tuple[str, list[Observation]]]:
    """The kinds of figures, each with its observations in the order of a row."""
    order = list(KINDS)
    for key in kinds(view.atlas):
        own = [one for one in view.atlas.observations.values() if kind(view.atlas, one) == key]
        yield key, sorted(own, key=lambda one: order.index(square(one)))


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """One row a square; see `SQUARES`.

    There is none where some of the observations are chosen, since the picture is of all, and in an
    older version, which leads with its table as it did.
    """
    del screen
    chosen = narrowed(view.selection) or view.atlas is not view.atlas.current
    every = () if chosen else rows(view)
    found = [
        (key, *head, one.observation_id, square(one))
        for key, own in every
        for head in [_head(view, key, own)]
        for one in own
    ]
    return pd.DataFrame(found, columns=list(SQUARES))


def _head(view: View, key: str, own: Sequence[Observation]) -> tuple[str, str, str]:
    """What a row is called, how many figures were found, and what has none."""
    counts = Counter(map(square, own))
    none = (
        view.words(f"found.none.{one}", count=counts[one])
        for one in ("absent", "apart")
        if counts[one]
    )
    count = view.words("found.count", count=len(figures(own)))
    return view.words(f"kind.{key}"), count, view.listed(none)


def _said(view: View, one: Observation) -> str:
    """What a figure counts, whose it is, how much."""
    what = view.words("join").join((view.indicator(one), view.owner(one)))
    return view.words("sign.told", what=what, said=str(view.quantity(one)))


def finding(view: View) -> str:
    """How many figures were found, and how many were not."""
    every = view.atlas.observations.values()
    absent = view.number(len(sought(every)))
    return view.words("evidence.finding", count=len(figures(every)), absent=absent)


def subtitle(view: View) -> str:
    """What a square is, and what a hollow one means."""
    return view.words("found.subtitle")


def alt(view: View) -> str:
    """The finding, then every kind of figures."""
    said = (
        view.words("sign.told", what=name, said=view.listed(filter(None, counts)))
        for name, *counts in (_head(view, *row) for row in rows(view))
    )
    return one_by_one(view, finding(view), said)


def table(view: View) -> Table:
    """One row a kind of figures: how many there are of each kind of number."""
    every = {key: Counter(map(square, own)) for key, own in rows(view)}
    shown = [one for one in KINDS if any(found[one] for found in every.values())]
    names = _named(view)
    lines = tuple(
        Row(
            (
                (Link(view.words(f"kind.{key}"), view.to("evidence", kind=key)),),
                *(view.number(found[one]) for one in shown),
            )
        )
        for key, found in every.items()
    )
    heads = (view.words("found.kind"), *(names[one] for one in shown))
    return Table(heads, lines, tuple(range(1, len(heads))))


def _named(view: View) -> Mapping[SquareKind, str]:
    """What each kind of square that there is is called."""
    there = set(map(square, view.atlas.observations.values()))
    return {one: view.words(f"found.{one}") for one in KINDS if one in there}


def figure(view: View, screen: str) -> Squares:
    """The squares, each with what its figure counts, whose it is and how much."""

    def said(key: str) -> str:
        return _said(view, view.atlas.observations[key])

    return Squares.of(query(view, screen), alt(view), _named(view), said, view.language)
