"""The columns of an observation, each written once: pages, slides, sheets and CSV choose theirs."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from components.content import phrases
from components.inline import Afar, Amount, Break, Detail, Fold, Link, Said, joined, pieces, plain
from components.tables import Row, Table
from model.pages import EVIDENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from components.inline import Phrase
    from components.view import View
    from model.observation import Observation


def _project(view: View, observation: Observation) -> Phrase:
    """Whose observation it is, or what it speaks of where that is no project."""
    if not observation.project_ids:
        return view.words(f"subject.{observation.subject_type}")
    return phrases.projects(view, observation.project_ids)


def _owner(view: View, observation: Observation) -> Phrase:
    """The same, and below it the part of the project that is meant, where it is one."""
    whose = pieces(_project(view, observation))
    if not phrases.narrow(view, observation):
        return whose
    return *whose, Detail((Break(), Said(view.scope(observation), "scope")))


def _figure(view: View, observation: Observation) -> Phrase:
    """What is counted, as the way to the number's own address."""
    own = view.to(EVIDENCE, obs=observation.observation_id)
    return (Link(view.indicator(observation), own),)


def _scope(view: View, observation: Observation) -> Phrase:
    """Which part of its project it speaks of, marked where that is not the whole."""
    kind = "scope" if phrases.narrow(view, observation) else ""
    return (Said(view.scope(observation), kind),)


def _status(view: View, observation: Observation) -> Phrase:
    certainty = observation.provenance.certainty
    return *phrases.status(view, observation), *phrases.doubt(view, certainty)


def _source(view: View, observation: Observation) -> Phrase:
    """Who says it and when, in a line; it unfolds to the documents and all that is known of it."""
    told = [(Said(line, "quiet"),) for line in _told(view, observation) if line]
    documents = [
        phrases.document(view, view.atlas.sources[one]) for one in observation.provenance.source_ids
    ]
    return (Fold(_short(view, observation), joined([*documents, *told], Break())),)


def _short(view: View, observation: Observation) -> str:
    """The publisher of the first document and its date; of a blank that it was looked for."""
    ids = observation.provenance.source_ids
    if not ids:
        return view.words("cite.search")
    first = view.atlas.sources[ids[0]]
    named = first.publisher[view.language] or first.title[view.language]
    told = view.words("join").join(filter(None, (named, view.published(first))))
    return view.words("cite.further", first=told, count=len(ids) - 1) if ids[1:] else told


def _told(view: View, observation: Observation) -> Iterator[str]:
    """What else is known of it: the place in the document, what it covers, how it was counted."""
    where = observation.provenance
    yield view.place(where)
    yield view.scope(observation) if observation.project_ids else ""
    yield phrases.derived(view, observation) if observation.computed else ""
    yield from phrases.searched(view, observation.search_id)
    yield phrases.noted(view, where.note[view.language])


COLUMNS: Mapping[str, Callable[[View, Observation], Phrase]] = {
    "project": _project,
    "owner": _owner,
    "indicator": lambda view, observation: view.indicator(observation),
    "figure": _figure,
    "number": lambda _, observation: (Amount(observation),),
    "value": phrases.amount,
    "period": lambda view, observation: view.period(observation.period),
    "scope": _scope,
    "status": _status,
    "source": _source,
}
"""Column to what stands in it."""
REMARK = 40
"""Letters that a remark may have beside what is counted."""
HEADS = {"owner": "project", "number": "value"}
"""Columns whose heading is another's."""


def name(view: View, observation: Observation) -> str:
    """Whose number an observation is, which part is meant where it is one, and what it counts."""
    owner = plain(_project(view, observation), view)
    if phrases.narrow(view, observation):
        owner = view.words("observation.part", owner=owner, scope=view.scope(observation))
    return f"{owner}{view.words('join')}{view.indicator(observation)}"


def said(view: View, observation: Observation | None) -> str:
    """A number as a version has it, with its time and status, or that it does not have it."""
    if observation is None:
        return view.words("pinned.absent")
    status = view.words(f"status.{observation.status.lower()}.name")
    parts = (str(view.quantity(observation)), view.period(observation.period), status)
    return view.words("join").join(parts)


def row(view: View, observation: Observation, names: Iterable[str], key: str = "") -> Row:
    """An observation in the columns named."""
    return Row(tuple(COLUMNS[name](view, observation) for name in names), key=key)


def rows(view: View, observations: Sequence[Observation], names: Sequence[str]) -> tuple[Row, ...]:
    """Observations in the columns named; on slides those that look alike say what they are."""
    seen = Counter(_looks(view, one) for one in observations)
    return tuple(
        _remarked(view, one, names) if seen[_looks(view, one)] > 1 else row(view, one, names)
        for one in observations
    )


def _looks(view: View, observation: Observation) -> tuple[str, ...]:
    """What a row says beside the number."""
    period, scope = view.period(observation.period), view.scope(observation)
    return view.owner(observation), view.indicator(observation), period, scope


def _remarked(view: View, observation: Observation, names: Sequence[str]) -> Row:
    """A row that says on slides what its number counts, where the remark on it is so short."""
    plainly = row(view, observation, names)
    note = phrases.noted(view, observation.provenance.note[view.language]).rstrip(".")
    if not note or len(note) > REMARK or "indicator" not in names:
        return plainly
    at = names.index("indicator")
    aside = Afar(view.words("sign.aside", said="", aside=note))
    cells = (*plainly.cells[:at], (*pieces(plainly.cells[at]), aside), *plainly.cells[at + 1 :])
    return replace(plainly, cells=cells)


def heads(view: View, names: Iterable[str]) -> tuple[str, ...]:
    """The headings of the columns named."""
    return tuple(view.words(f"evidence.{HEADS.get(name, name)}") for name in names)


def table(view: View, observations: Iterable[Observation], names: tuple[str, ...]) -> Table:
    """Observations in the columns named, one a row; what is counted names a row if shown."""
    found = tuple(row(view, observation, names) for observation in observations)
    head = names.index("indicator") if "indicator" in names else 0
    return Table(heads(view, names), found, (names.index("value"),), head=head)
