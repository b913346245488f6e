"""What the record rests on, and what it lacks: sources, corrections, searches, gaps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from data.period import Period
    from model.entities import Text


@dataclass(frozen=True, slots=True)
class Correction:
    """A departure from a source, a conflict between sources, or a question left open."""

    correction_id: str
    kind: str
    project_ids: tuple[str, ...]
    title: Text
    readings: Text
    decision: Text
    status: str
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """Something looked for and not found."""

    gap_id: str
    project_ids: tuple[str, ...]
    text: Text
    searched: Text
    search_id: str = ""


@dataclass(frozen=True, slots=True)
class Search:
    """What stands behind a blank: when and where it was looked for, and who probably holds it.

    Attributes:
        holder_ids: sources of the list that probably hold it.
        holders: further documents, in words.
    """

    search_id: str
    period: Period
    what: Text
    places: Text
    result: Text
    holder_ids: tuple[str, ...]
    holders: Text


@dataclass(frozen=True, slots=True)
class Source:
    """A document: what it is, who published it, when, and where it was read."""

    source_id: str
    title: Text
    publisher: Text
    published: Period
    address: str
    licence: Text
    reading: str
    kind: str
    note: Text
