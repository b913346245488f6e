"""Numbers that stand for themselves, and notes on what may not be read into a scene."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.drawing import text_metrics
from components.drawing.marks import Drawing, Group, Paint, Rect, Text
from components.drawing.text_metrics import LEADING
from components.drawing.words import told
from components.exports.slides import shapes
from components.exports.slides.writing import FINE, QUIET, READ, STRONG, Paragraph, Run, plain

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from components.content.section import Fact
    from components.exports.slides.boxes import Box
    from components.exports.slides.sheet import SlideSheet

BIG = (44.0, 40.0, 36.0, 32.0, 28.0, 24.0, 22.0, 20.0, 18.0, 16.0)
"""Sizes of a number, the largest that fits being taken."""
BESIDE, LABEL, NOTE, MARK = 0.5, 0.42, 0.36, 0.3
"""Qualifier and unit, label, note and source's number, against the number's size."""
LEAST = (14.0, READ, READ, FINE)
"""Their smallest sizes."""
TALLEST, GAP, APART = 110.0, 5.0, 32.0
"""The greatest height of a fact, the least and the greatest room between two."""
CAUTION, PAD, CORNER = 13.0, 9.0, 6.0


def column(
    sheet: SlideSheet, box: Box, facts: Sequence[Fact], numbers: Mapping[str, int], name: str
) -> None:
    """Facts below each other, evenly over a box.

    Args:
        sheet: the slide.
        box: where they go.
        facts: the facts.
        numbers: source id to the number by which the slide names the source.
        name: what each is called.
    """
    between = max(len(facts) - 1, 1)
    high = min((box.height - GAP * (len(facts) - 1)) / len(facts), TALLEST)
    gap = min((box.height - high * len(facts)) / between, APART)
    places = [box.below(number * (high + gap)).upper(high) for number in range(len(facts))]
    _write(sheet, places, facts, numbers, name)


def row(
    sheet: SlideSheet, box: Box, facts: Sequence[Fact], numbers: Mapping[str, int], name: str
) -> None:
    """Facts side by side; arguments as `column`."""
    _write(sheet, box.columns(len(facts), APART), facts, numbers, name)


def _write(
    sheet: SlideSheet,
    places: Sequence[Box],
    facts: Sequence[Fact],
    numbers: Mapping[str, int],
    name: str,
) -> None:
    """All facts of a slide in one size: the largest in which each fits its place."""
    both = list(zip(facts, places, strict=True))
    fitting = (big for big in BIG if all(_fits(fact, box, big, numbers) for fact, box in both))
    size = next(fitting, BIG[-1])
    for fact, box in both:
        sheet.text(box, _said(fact, size, numbers), told(name, fact.label, sheet.paper.language))


def _fits(fact: Fact, box: Box, big: float, numbers: Mapping[str, int]) -> bool:
    """Whether a fact fits a place, its number on one line."""
    said = _said(fact, big, numbers)
    number = said[0].runs
    wide = sum(text_metrics.width(run.words, run.size, bold=run.bold) for run in number)
    return wide <= box.width and sum(one.height(box.width) for one in said) <= box.height


def _said(fact: Fact, big: float, numbers: Mapping[str, int]) -> list[Paragraph]:
    """The number with its qualifier and unit, what it counts with its source, its date."""
    beside, label, note, mark = (
        max(big * share, least)
        for share, least in zip((BESIDE, LABEL, NOTE, MARK), LEAST, strict=True)
    )
    said = (
        Run(fact.short.before, beside, STRONG),
        Run(fact.short.number, big, STRONG, bold=True),
        Run(fact.short.after, beside, STRONG),
    )
    sources = ", ".join(str(numbers[one]) for one in fact.observation.provenance.source_ids)
    return [
        Paragraph(tuple(run for run in said if run.words)),
        Paragraph((Run(fact.label, label), Run(f" [{sources}]" if sources else "", mark, QUIET))),
        plain(fact.note, note, QUIET),
    ]


def caution_height(words: str, width: float) -> float:
    """The height of a note with its ground, 0 for no note."""
    return text_metrics.height(words, CAUTION, width - 2 * PAD) + 2 * PAD if words else 0.0


def caution(sheet: SlideSheet, box: Box, words: str, name: str) -> None:
    """A note on a ground of its own."""
    ground = Rect(at=(0, 0), size=box[2:], paint=Paint("caution_ground", "caution"), radius=CORNER)
    at, room = (PAD, PAD + CAUTION * LEADING / 2), box.width - 2 * PAD
    note = Text(at=at, words=words, size=CAUTION, ink="caution", anchor="start", room=room)
    panel = Group(name=name, marks=(ground, note))
    shapes.painted(sheet, box[:2], Drawing(box[2:], words, (panel,)))
