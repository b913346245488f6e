"""The programme around the nineteen, as entities: terms, policies, challenges, studies, words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from model.entities import Provenance, Text


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of an author, as a source of ours quotes them."""

    author: Text
    work: str
    year: int
    text: Text
    source_id: str
    note: Text


@dataclass(frozen=True, slots=True)
class Phase:
    """A term of the programme, in calendar years (fiscal years of the same number)."""

    phase_id: str
    start_year: int
    end_year: int
    name: Text
    nature: Text
    projects: Text
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Measure:
    """One of the article's five policies, and the budget line it maps to ("" for none)."""

    measure_id: str
    name: Text
    description: Text
    line_id: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Challenge:
    """One of the article's three challenges, and what the record says became of it."""

    challenge_id: str
    name: Text
    description: Text
    outcome: Text
    outcome_source_ids: tuple[str, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Study:
    """An evaluation of the programme by others: what it looked at and what it found."""

    study_id: str
    authors: Text
    year: int
    title: Text
    finding: Text
    sample: Text
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Change:
    """What changed in the data from one version to the next."""

    version: str
    date: str
    table: str
    row_id: str
    kind: str
    text: Text
