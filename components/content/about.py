"""About: what this is and is not, how to read, correct and cite it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import format_date

from components import settings
from components.content import changed
from components.content.layout import place
from components.content.section import Section
from components.inline import Link, Said, joined
from components.tables import Row, Table
from data.columns.column import QUALIFIERS
from data.period import read
from data.versions import order
from model.changes import TABLES
from model.evidence import documents, figures
from model.observation import COMPUTED
from model.pages import EVIDENCE
from model.selection import STATUSES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.inline import Phrase
    from components.view import View
    from model.programme import Change, Quotation

NAMES = (
    "what", "not", "publisher", "definitions", "numbers", "absent",
    "order", "map", "correct", "changes", "access", "licence", "cite",
)  # fmt: skip
LAYOUT = (place("about", "opening", *NAMES),)


def sections(view: View) -> tuple[Section | None, ...]:
    """The sections of the page."""
    title = view.words("page.about.title")
    return Section("opening", view, title), *(_section(view, name) for name in NAMES)


def _section(view: View, name: str) -> Section:
    """One section: its paragraphs, and what only it has."""
    found = {"definitions": _definitions, "numbers": _numbers, "changes": _changes}.get(name)
    return Section(
        name,
        view,
        view.words(f"about.{name}.title"),
        paragraphs=tuple(_text(view, name).split("\n\n")),
        sections=found(view) if found else (),
    )


def _text(view: View, name: str) -> str:
    atlas, words, found = view.atlas, view.words, figures(view.atlas.observations.values())
    return words(
        f"about.{name}.text",
        publisher=settings.publisher(words),
        contact=settings.contact(words),
        version=atlas.version,
        created=format_date(atlas.created, format="long", locale=view.language),
        total=len(atlas.projects),
        sources=words("about.sources", count=documents(atlas)),
        figures=words("list.count", count=len(found)),
        printed=view.number(sum(not one.computed for one in found)),
        computed=view.number(sum(one.computed for one in found)),
        base=settings.base_address() or "./",
    )


def _definitions(view: View) -> tuple[Section, ...]:
    """What authors said, and what each thing that is counted means."""
    covered = (one for one in view.atlas.indicators.values() if one.coverage)
    terms = tuple(
        Row(
            (
                (Said(one.name[view.language], "strong"),),
                (
                    f"{one.definition[view.language]} ",
                    Said(one.defined_by[view.language], "quiet"),
                ),
            )
        )
        for one in covered
    )
    quoted = tuple(_quotation(view, one) for one in view.atlas.quotations)
    return (
        Section("", view, role="quotes", points=quoted),
        Section("", view, table=Table(("", ""), terms)),
    )


def _quotation(view: View, one: Quotation) -> Phrase:
    whose = view.words("about.quoted", author=one.author[view.language])
    note = view.words("about.quoted_note", year=one.year, note=one.note[view.language])
    return Said(one.text[view.language]), whose, Said(one.work, "title"), note


def _numbers(view: View) -> tuple[Section, ...]:
    """What each qualifier and each status means."""
    words = view.words
    qualifiers = [
        (words(f"qualifier.{one}.name"), f"qualifier.{one}") for one in QUALIFIERS.split()
    ]
    statuses = [
        (f"{one.upper()} {words(f'status.{one}.name')}", f"status.{one}") for one in STATUSES
    ]
    statuses.append((words(f"status.{COMPUTED}.name"), f"status.{COMPUTED}"))
    return tuple(
        Section(
            "",
            view,
            table=Table(
                view.heads(f"about.{kind}", "about.meaning"),
                tuple(Row((name, words(f"{key}.long"))) for name, key in named),
            ),
        )
        for kind, named in (("qualifier", qualifiers), ("status", statuses))
    )


def _changes(view: View) -> tuple[Section, ...]:
    """What changed from version to version, the newest first, rows of one reason together."""
    by_version: dict[str, list[Change]] = {}
    for one in view.atlas.changes:
        by_version.setdefault(one.version, []).append(one)
    newest = sorted(by_version, key=order, reverse=True)
    return tuple(_version(view, version, by_version[version]) for version in newest)


def _version(view: View, version: str, changes: Sequence[Change]) -> Section:
    """The changes of one version: table, kind and reason, and the rows that have them."""
    together: dict[tuple[str, str, str], list[Change]] = {}
    for one in changes:
        key = one.table, one.kind, changed.reason(view, one)
        together.setdefault(key, []).append(one)
    rows = tuple(
        Row((_table(view, name), view.words(f"about.change.{kind}"), text, _rows(view, alike)))
        for (name, kind, text), alike in together.items()
    )
    words = view.words
    columns = view.heads(*(f"about.change.{name}" for name in ("table", "kind", "reason", "rows")))
    title = words("about.version", version=version, day=view.period(read(changes[0].date)))
    count = words("about.rows", count=len(changes))
    return Section("", view, title, count, role="folded", table=Table(columns, rows, sourced=True))


def _table(view: View, name: str) -> str:
    """A table in words, with the name of its file."""
    return view.words("sign.aside", said=changed.table(view, name), aside=name)


def _rows(view: View, changes: Sequence[Change]) -> Phrase:
    """The rows with their ids: figures each the way to their own address, others by their names."""
    return joined([_row(view, one) for one in changes], view.words("list_join"))


def _row(view: View, change: Change) -> Phrase:
    key = change.row_id
    if change.table in TABLES and key in view.atlas.observations:
        return (Link(key, view.to(EVIDENCE, obs=key)),)
    name = changed.row(view, change)
    return view.words("sign.aside", said=name, aside=key) if name else key
