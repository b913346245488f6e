"""Columns of what stands side by side; between two numbers the sign of how they compare."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from components.charts import versus
from components.inline import Break, Detail, Link, Said
from model.comparability import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from components.inline import Phrase
    from components.view import View
    from model.comparison import Pair
    from model.subject import Subject

FORM = "stack labelled compared"
"""How such a table reads: on a phone row by row, each cell with its heading."""


def named(view: View, subject: Subject) -> Link:
    """A project or area as the way to what is on record of it."""
    case = next(
        (
            one.case_id
            for one in view.atlas.case_studies.values()
            if subject.area and one.area_id == subject.area_id
        ),
        "",
    )
    there = view.to(case) if case else view.to("project", id=subject.project.project_id)
    return Link(subject.name(view.language), there)


def heads(view: View, first: str, names: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The headings of a table with a column between every two.

    Args:
        view: the view.
        first: the heading of the rows' names.
        names: what stands side by side.
    """
    unseen = (Said(view.words("side.between"), "unseen"),)
    return (first, *_woven(names, [unseen] * (len(names) - 1)))


def cells(
    view: View, known: Sequence[Phrase | None], pairs: Sequence[Pair], names: Sequence[str]
) -> tuple[Phrase, ...]:
    """The cells of a row; before each but the first how it compares with the one before.

    Args:
        view: the view.
        known: what each cell says; None for a blank, which is passed over.
        pairs: every two that hold a number.
        names: what stands side by side.
    """
    blank = (Said(view.words("table.dash"), "absent"),)
    held = [place for place, one in enumerate(known) if one is not None]
    before = dict(zip(held[1:], held, strict=False))
    between = {
        one.right: _between(view, one, names) for one in pairs if before.get(one.right) == one.left
    }
    signs = [between.get(place, "") for place in range(1, len(known))]
    return _woven([blank if one is None else one for one in known], signs)


def further(
    view: View, rows: Sequence[tuple[str, Sequence[Pair]]], names: Sequence[str]
) -> tuple[Phrase, ...]:
    """How those compare between which a number stands, a sentence for every two.

    Args:
        view: the view.
        rows: what each row is of, with its pairs.
        names: what stands side by side.
    """
    found: dict[tuple[int, int], list[str]] = {}
    for row, pairs in rows:
        for pair in _apart(pairs):
            said = view.words("side.further_row", row=row, said=versus.told(view, pair.verdict))
            found.setdefault((pair.left, pair.right), []).append(said)
    return tuple(
        (
            Detail(
                (
                    view.words(
                        "side.further",
                        one=names[left],
                        other=names[right],
                        said=_joined(view, said),
                    ),
                )
            ),
        )
        for (left, right), said in sorted(found.items())
    )


def caution(view: View, rows: Sequence[tuple[str, Sequence[Pair]]]) -> str:
    """Why numbers are not compared, each reason once, where the cells have no room for it."""
    every = (why for _, pairs in rows for one in pairs for why in one.verdict.reasons)
    reasons = tuple(dict.fromkeys(every))
    why = versus.why(view, Verdict("refused", reasons))
    return view.words("side.caution", why=why) if reasons else ""


def _joined(view: View, told: Sequence[str]) -> str:
    return view.words("side.and").join(told)


def _apart(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs whose sign stands between no two cells: those with a number between them."""
    held = sorted({place for one in pairs for place in (one.left, one.right)})
    following = set(pairwise(held))
    return (one for one in pairs if (one.left, one.right) not in following)


def _between(view: View, pair: Pair, names: Sequence[str]) -> Phrase:
    """The sign, what of it if the two are not neighbours, and the reason where it refuses."""
    apart = pair.right - pair.left > 1
    beside = (Said(view.words("side.beside", name=names[pair.left]), "quiet"), " ") if apart else ()
    why = versus.why(view, pair.verdict)
    reason = (Detail((Break(), Said(why, "quiet"))),) if why else ()
    return (
        *beside,
        Said(versus.sign(view, pair.verdict), f"versus {versus.kind(pair.verdict)}"),
        *reason,
    )


def _woven(cells: Sequence[Phrase], between: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Cells with something between every two."""
    pairs = zip(cells[1:], between, strict=True)
    return (cells[0], *(one for cell, sign in pairs for one in (sign, cell)))
