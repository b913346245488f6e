"""One observation at its own address: what it says, from where, its history, how to cite it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from babel.dates import format_date

from components import links, settings
from components.content import columns, phrases
from components.content.changed import reason
from components.content.section import Section
from components.inline import Address, Break, Here, Link, Said, joined
from components.tables import Row, Table
from components.view import View
from model.changes import changes_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.inline import Phrase
    from model.observation import Observation


def chosen(view: View) -> Observation | None:
    """The observation whose address a view is, if it is one's."""
    return view.atlas.observations.get(view.selection.obs)


def section(view: View, observation: Observation) -> Section:
    """Everything that is known of an observation."""
    words = view.words
    everything = view.to("evidence", indicator=observation.indicator_id)
    return Section(
        "observation",
        view,
        columns.name(view, observation),
        columns.said(view, observation),
        role="opening observation",
        facts=(phrases.fact(view, observation),),
        table=Table(("", ""), tuple(_rows(view, observation)), sourced=True),
        sections=(
            Section(
                "",
                view,
                words("observation.history"),
                table=_history(view, observation.observation_id),
            ),
            Section(
                "",
                view,
                words("observation.cite"),
                paragraphs=((_citation(view, observation), " ", Here()),),
            ),
        ),
        remark=_report(view, observation),
        onward=(Link(words("cite.evidence"), everything, key="open-all"),),
    )


def _rows(view: View, observation: Observation) -> Iterator[Row]:
    """What the columns of the record say of it, those that are blank left out."""
    for key, line in _told(view, observation):
        if line:
            yield Row(((Said(view.words(f"observation.{key}"), "strong"),), line))


def _told(view: View, observation: Observation) -> Iterator[tuple[str, Phrase]]:
    words, where = view.words, observation.provenance
    qualifier = observation.qualifier
    yield "qualifier", words(f"qualifier.{qualifier}.long") if qualifier else ""
    yield "status", words(f"status.{observation.kind}.long")
    yield "scope", view.scope(observation)
    yield "formula", phrases.formula(view, observation) if observation.computed else ""
    yield "source", _documents(view, observation)
    yield "search", phrases.search(view, observation.search_id)
    yield "place", view.place(where)
    yield "certainty", words(f"certainty.{where.certainty}") if where.certainty else ""
    yield "note", phrases.noted(view, where.note[view.language])
    yield "id", observation.observation_id


def _documents(view: View, observation: Observation) -> Phrase:
    """The documents, each with publisher, date and address."""
    found = (view.atlas.sources[one] for one in observation.provenance.source_ids)
    return joined([phrases.written_out(view, one) for one in found], Break())


def _history(view: View, observation_id: str) -> Table:
    """What it was in each version, from old to new, and why it changed."""
    heads = view.heads("observation.version", "observation.value", "pinned.reason")
    editions = view.atlas.editions or {view.atlas.version: view.atlas}
    rows = []
    for version in reversed(list(editions)):
        then = View(editions[version], view.selection)
        said = columns.said(then, then.atlas.observations.get(observation_id))
        changes = changes_of(view.atlas.current, observation_id)
        why = [reason(view, one) for one in changes if one.version == version]
        rows.append(Row((version, said, view.words("sign.notes").join(why))))
    return Table(heads, tuple(rows), sourced=True)


def _citation(view: View, observation: Observation) -> str:
    """How to cite it: the atlas, the version and its day, the number."""
    return view.words(
        "observation.citation",
        version=view.atlas.version,
        created=format_date(view.atlas.created, format="long", locale=view.language),
        figure=columns.name(view, observation),
        said=columns.said(view, observation),
    )


def _report(view: View, observation: Observation) -> Phrase:
    """The way to tell of an error, with what is meant filled in; "" where nobody can be told."""
    contact, words = settings.contact_address(), view.words
    if not contact:
        return ""
    link = links.share_address(view.selection, view.atlas.version, settings.base_address())
    said = {
        "subject": words("observation.report_subject", id=observation.observation_id),
        "body": words("observation.report_body", citation=_citation(view, observation), link=link),
    }
    joint = "&" if "?" in contact else "?"
    filled = f"{contact}{joint}{urlencode(said, quote_via=quote)}"
    return (Address(words("observation.report"), filled),)
