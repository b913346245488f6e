"""Who takes part in what stands side by side, on one scale; another count is hollow."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pandas as pd

from components import formats
from components.charts import regional, versus
from components.charts.spoken import point_by_point
from components.drawing.dots import DOTS, Dots, Scale
from components.tables import Row, Table
from model import comparison
from model.comparability import ordered, ranking, verdict
from model.subject import subjects_compared

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from components.view import View
    from model.comparison import Counts
    from model.observation import Observation
    from model.subject import Subject

APART = "≠"
"""The sign before what is not the same count as the others."""


def rows(view: View) -> tuple[Counts, ...]:
    """The counts of who takes part."""
    subjects = _subjects(view)
    return comparison.participants(subjects) if len(subjects) > 1 else ()


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """One row a count, first those that compare, then the others; see `DOTS`."""
    del screen
    return pd.DataFrame([one for row in rows(view) for one in _dots(view, row)], columns=list(DOTS))


def _dots(view: View, row: Counts) -> Iterator[tuple[object, ...]]:
    """The counts of a row under its name; below them those that are another count."""
    subjects, sound = _subjects(view), row.comparable()
    for place, observation in _ordered(row):
        sure = place in sound or not row.pairs()
        yield (
            f"{subjects[place].subject_id}-{row.indicator_ids[0]}",
            "" if sure else APART,
            subjects[place].name(view.language),
            note(view, row, subjects[place], observation),
            observation.value,
            str(view.quantity(observation)),
            "" if sure else _apart(view, row, place),
            sure,
            called(view, row),
            False,
        )


def called(view: View, row: Counts) -> str:
    """What a row counts."""
    return counted(view, row.indicator_ids)


def counted(view: View, indicator_ids: Iterable[str]) -> str:
    """What is counted, in one line."""
    first, *others = (view.atlas.indicators[one].name[view.language] for one in indicator_ids)
    return view.listed((first, *map(formats.lower, others)))


def note(view: View, row: Counts, subject: Subject, observation: Observation) -> str:
    """What a number counts where its row counts several things, of what part, and of when."""
    scope = view.words(f"scope.{observation.scope}") if observation.scope != "whole" else ""
    area = view.area_name(observation) if observation.subject_id != subject.area_id else ""
    part = view.words("side.of_part", scope=scope, area=area) if area else scope
    counted = view.indicator(observation) if row.mixed else ""
    when = view.period(observation.period)
    return view.words("join").join(filter(None, (counted, part, when)))


def _apart(view: View, row: Counts, place: int) -> str:
    """Why a count is not that of the others: the first reason against one of them."""
    sound = row.comparable()
    against = next(
        one
        for one in row.pairs()
        if not one.sound
        and place in (one.left, one.right)
        and (not sound or {one.left, one.right} & set(sound))
    )
    return versus.why(view, against.verdict)


def finding(view: View) -> str:
    """How those stand that compare; else that none do."""
    first, subjects = rows(view)[0], _subjects(view)
    if not first.pairs():
        both = zip(subjects, first.cells, strict=True)
        held = view.listed(_told(view, subject, one) for subject, one in both if one)
        return view.words("side.only", counted=called(view, first), said=held)
    counts = {first.cells[place]: subjects[place] for place in first.comparable()}
    order = ranking(one for one in counts if one).order
    if not order:
        return view.words("side.unlike", counted=called(view, first))
    said = _told(view, counts[order[0]], order[0])
    for one, other in pairwise(order):
        following = _told(view, counts[other], other)
        said = view.words(f"side.chain.{verdict(one, other).answer}", first=said, next=following)
    return view.words("side.ranked", counted=called(view, first), said=said)


def _told(view: View, subject: Subject, observation: Observation) -> str:
    """Whose count, and how many; of a part its own name, of a body that it is the body's."""
    said = [str(view.quantity(observation))]
    part = view.area_name(observation)
    if observation.scope != "whole" and not part:
        said.append(view.words(f"scope.{observation.scope}"))
    name = part or subject.name(view.language)
    return view.words("regions.named", name=name, said=view.words("join").join(said))


def subtitle(view: View) -> str:
    """What the bars are, and what a hollow one means."""
    return view.words("side.participants")


def alt(view: View) -> str:
    """The finding, then every count."""
    found = query(view)
    return point_by_point(view, finding(view), zip(found["name"], found["said"], strict=True))


def table(view: View) -> Table:
    """One row a count, with why it does not compare where it does not."""
    found = figure(view, "desk").rows
    shown = [one for row in rows(view) for _, one in _ordered(row)]
    return Table(
        view.heads("evidence.indicator", "side.subject", "evidence.value", "side.against"),
        tuple(
            Row((f"{dot.group} {dot.note}", dot.name, dot.said, dot.behind), (observation,))
            for dot, observation in zip(found, shown, strict=True)
        ),
        numeric=(2,),
        head=1,
    )


def _ordered(row: Counts) -> list[tuple[int, Observation]]:
    """The counts of a row with their places: those that compare, then the others."""
    sound = row.comparable()
    held = [(place, one) for place, one in enumerate(row.cells) if one]
    return sorted(held, key=lambda one: (one[0] not in sound, one[0]))


def figure(view: View, screen: str) -> Dots:
    """The bars, from nothing on."""
    found = query(view, screen)
    longest = ordered(one for row in rows(view) for one in row.cells if one)[0]
    ticks = regional.steps(longest.value or 0.0)
    said = tuple((tick, view.number(tick)) for tick in ticks)
    scale = Scale(ticks[0], ticks[-1], said, line=ticks[0])
    return Dots.of(found, alt(view), scale, bars=True)


def _subjects(view: View) -> tuple[Subject, ...]:
    return subjects_compared(view.atlas, view.selection)
