"""What has changed since in a view of an older version: one line, and a list that folds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components import links
from components.content import columns, pages
from components.content.changed import reason
from components.content.section import Section
from components.inline import Amount, Link, walk
from components.tables import Row, Table
from components.view import View
from model.changes import differences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from model.changes import Difference
    from model.observation import Observation

HEADS = ("figure", "then", "now", "reason")


def is_pinned(view: View) -> bool:
    """Whether a view is of another version than the current one."""
    return view.atlas is not view.atlas.current


def today(view: View) -> View:
    """The same view in the current version, as far as that has it."""
    selection, current = view.selection, view.atlas.current
    query = {name: said for name, said in links.encode(selection).items() if name != "v"}
    known = links.known_values(current)
    return View(current, links.decode(selection.page, query, known, view.language)[0])


def section(view: View, sections: Sequence[Section]) -> Section | None:
    """What a reader of an older version is told of what is shown; None for the current one."""
    if not is_pinned(view):
        return None
    found, words = changed(sections), view.words
    heads = tuple(words(f"pinned.{name}") for name in HEADS)
    rows = tuple(Row(_cells(view, one)) for one in found)
    return Section(
        "pinned",
        view,
        _current(view),
        words("sign.sentences").join(filter(None, (_count(view, found), _lacking(view)))),
        table=Table(heads, rows, sourced=True) if rows else None,
        onward=(Link(words("pinned.open"), today(view).selection, key="open-current"),),
    )


def lines(view: View, sections: Sequence[Section]) -> list[str]:
    """The same as lines of words, for media in which nothing folds."""
    if not is_pinned(view):
        return []
    found = changed(sections)
    cells = (dict(zip(HEADS, _cells(view, one), strict=True)) for one in found)
    told = [view.words("pinned.line", **one) for one in cells]
    return [_current(view), _count(view, found), *told]


def changed(sections: Iterable[Section]) -> tuple[Difference, ...]:
    """The observations of sections that differ in the current version, or came with it."""
    sections = tuple(sections)
    if not sections:
        return ()
    atlas = sections[0].view.atlas
    ids = (one.observation_id for each in sections for one in (*said(each), *_came(each)))
    return differences(atlas, atlas.current, ids)


def _came(section: Section) -> Iterator[Observation]:
    """What the same section of the same page says in the current version, and only there.

    A row that has moved to another page of a long table has not changed.
    """
    found = pages.sections(today(section.view)).get(section.section_id)
    known = section.view.atlas.observations
    yield from (one for one in (said(found) if found else ()) if one.observation_id not in known)


def said(section: Section) -> Iterator[Observation]:
    """Every observation of a section, those in its lines and in what it holds too."""
    yield from _on_page(section).observations()
    for line in (section.lead, section.remark, *section.points, *section.paragraphs):
        yield from (one.observation for one in walk(line) if isinstance(one, Amount))
    for inner in section.sections:
        yield from said(inner)


def _on_page(section: Section) -> Section:
    """A section with the rows of the page of its long table that is shown."""
    shown = section.controls.pages if section.controls else None
    if shown is None or section.table is None:
        return section
    rows = section.table.rows[(shown.number - 1) * shown.size : shown.number * shown.size]
    return replace(section, table=replace(section.table, rows=rows))


def _current(view: View) -> str:
    return view.words(
        "pinned.current", version=view.atlas.version, current=view.atlas.current.version
    )


def _lacking(view: View) -> str:
    """The layers and sections of the same page that came later, "" for none."""
    now, words = today(view), view.words
    layers = [one for one in now.atlas.layers if one not in view.atlas.layers]
    found = [words(f"layer.{one}.name") for one in (() if view.selection.page else layers)]
    kept = pages.shown_alone(view)
    found += [words(f"part.{one}") for one in pages.shown_alone(now) if one not in kept]
    return words("pinned.lacking", names=words("list_join").join(found)) if found else ""


def _count(view: View, found: Sequence[Difference]) -> str:
    return view.words("pinned.changed", count=len(found)) if found else view.words("pinned.same")


def _cells(view: View, one: Difference) -> tuple[str, str, str, str]:
    """Which figure it is, what it was, what it is, and why."""
    now = View(view.atlas.current, view.selection)
    texts = (reason(now, change) for change in one.changes)
    named = columns.name(now, one.now) if one.now else ""
    return (
        named or (columns.name(view, one.then) if one.then else ""),
        columns.said(view, one.then),
        columns.said(now, one.now),
        view.words("sign.notes").join(dict.fromkeys(texts)),
    )
