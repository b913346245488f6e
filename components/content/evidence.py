"""The evidence: what was found, every observation with its source, coverage, conflicts, gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.content import columns, observation, sorting
from components.content.layout import Piece, place
from components.content.phrases import holders, noted, written_out
from components.content.section import Controls, Download, Pagination, Section, pictured
from components.inline import Covered, Detail, Link, Said
from components.menus import Menu, menu
from components.tables import Row, Table
from model.coverage import covered_indicators, matrix, tally
from model.evidence import (
    PAGE_SIZE,
    chosen_observations,
    figures,
    kinds,
    narrowed,
    page_count,
    sought,
)
from model.pages import SORTS
from model.selection import STATUSES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from components.inline import Phrase
    from components.view import View
    from model.observation import Observation
    from model.sources import Correction, Gap

LAYOUT = (
    "observation",
    Piece("found", "head"),
    place("charts-found", Piece("found", "figure")),
    "figures",
    "coverage",
    "conflicts",
    "gaps",
    "sources",
)
COLUMNS = ("owner", "figure", "number", "period", "status", "source")
"""The columns of the table, in the order of `SORTS`."""
STATES = ("record", "body", "part", "none")


def sections(view: View) -> tuple[Section | None, ...]:
    """The sections of the page, or the one observation whose address the view is."""
    chosen = observation.chosen(view)
    if chosen:
        return (observation.section(view, chosen),)
    found = _found(view)
    return (
        found,
        _observations(view, below=found is not None),
        _coverage(view),
        _conflicts(view),
        _gaps(view),
        _sources(view),
    )


def _found(view: View) -> Section | None:
    """The picture of all observations, where the view shows all of them."""
    hint = Detail((view.words("sign.sentences"), Said(view.words("found.hint"), "pressed")))
    lead = (view.words("found.subtitle"), hint)
    return pictured(view, "found", "found", role="opening pictured", lead=lead)


def _observations(view: View, *, below: bool) -> Section:
    """The observations that the view chooses, a page of the table at a time.

    Args:
        view: the view.
        below: whether the picture of all stands above them, and says how many there are.
    """
    observations = chosen_observations(view.atlas, view.selection)
    count = page_count(len(observations))
    number = min(max(view.selection.page_no, 1), count)
    more = view.words("evidence.more")
    pages = Pagination(number, count, PAGE_SIZE, _pages(view, count), more)
    rows = tuple(
        Row(row.cells, (observation,), key=observation.observation_id)
        for observation in observations
        for row in [columns.row(view, observation, COLUMNS)]
    )
    heads = sorting.heads(view, {name: view.words(f"evidence.{name}") for name in SORTS})
    orders = sorting.orders(view, SORTS)
    return Section(
        "figures",
        view,
        view.words("evidence.every") if below else _finding(view, observations),
        role="evidence" if below else "opening evidence",
        controls=_controls(view, len(observations), pages),
        table=Table(heads, rows, (2,), orders=orders, head=1, form="stack broad", sourced=True),
    )


def _finding(view: View, observations: Sequence[Observation]) -> str:
    """How many observations there are, and how many were looked for and not found."""
    blank = len(sought(observations))
    some = "finding_one" if blank else "finding_found"
    key = some if narrowed(view.selection) else "finding"
    return view.words(
        f"evidence.{key}", count=len(figures(observations)), absent=view.number(blank)
    )


def _controls(view: View, shown: int, pages: Pagination) -> Controls:
    words = view.words
    clear = Link(words("evidence.clear"), view.to("evidence"), key="clear", role="pill clear")
    said = words(
        "evidence.count",
        shown=view.number(shown),
        count=len(view.atlas.observations),
        part=pages.number,
        parts=pages.count,
    )
    downloads = (
        Download("figures.csv", words("evidence.csv")),
        Download("workbook.xlsx", words("workbook.button")),
        Download("parcel.zip", words("evidence.zip")),
    )
    return Controls(
        menus=_menus(view),
        clear=clear if narrowed(view.selection) else None,
        asks=words("evidence.find"),
        said=said,
        pages=pages,
        downloads=downloads,
    )


def _pages(view: View, count: int) -> tuple[Link, ...]:
    return tuple(
        Link(str(number), view.selection.but(page_no=number), key=f"page-{number}")
        for number in range(1, count + 1)
    )


def _menus(view: View) -> tuple[Menu, ...]:
    words, atlas = view.words, view.atlas
    projects = [(key, project.short_name[view.language]) for key, project in atlas.projects.items()]
    indicators = [(key, one.name[view.language]) for key, one in atlas.indicators.items()]
    statuses = [(code, f"{code.upper()} {words(f'status.{code}.name')}") for code in STATUSES]
    named = [(key, words(f"kind.{key}")) for key in kinds(atlas)]
    return (
        menu(view, "id", words("evidence.all_projects"), projects),
        menu(view, "kind", words("evidence.all_kinds"), named),
        menu(view, "indicator", words("evidence.all_indicators"), indicators),
        menu(view, "status", words("evidence.all_statuses"), statuses),
    )


def _coverage(view: View) -> Section:
    """What is on record for whom: a sign for each project and indicator."""
    cells, indicators = matrix(view.atlas), covered_indicators(view.atlas)
    heads = tuple(
        (Link(one.name[view.language], view.to("evidence", indicator=one.indicator_id)),)
        for one in indicators
    )
    rows = tuple(
        Row(
            (
                (Link(project.short_name[view.language], view.to("project", id=key)),),
                *((Covered(cells[key][one.indicator_id]),) for one in indicators),
            )
        )
        for key, project in view.atlas.projects.items()
    )
    states = [(Covered(state), view.words(f"coverage.{state}")) for state in STATES]
    signs = view.listed(
        f"{view.words(f'coverage.sign.{state}')} {view.words(f'coverage.{state}')}"
        for state in STATES
    )
    return Section(
        "coverage",
        view,
        _best_covered(view, cells),
        view.words("scene.legend", signs=signs),
        role="coverage folded",
        lead=view.words("coverage.lead"),
        legend=tuple(states),
        table=Table(
            (view.words("evidence.project"), *heads),
            rows,
            form="matrix",
            hall=_covered(view, cells),
        ),
    )


def _covered(view: View, cells: Mapping[str, Mapping[str, str]]) -> Table:
    """The same from afar: the projects of which something was found, a row an indicator."""
    rows = []
    for one in covered_indicators(view.atlas):
        states = {key: row[one.indicator_id] for key, row in cells.items()}
        names = (
            f"{view.words(f'coverage.sign.{state}')} {view.project_name(key)}"
            for key, state in sorted(states.items(), key=lambda pair: STATES.index(pair[1]))
            if state != "none"
        )
        rows.append(Row((one.name[view.language], view.listed(names))))
    return Table((view.words("evidence.indicator"), view.words("coverage.projects")), tuple(rows))


def _best_covered(view: View, cells: Mapping[str, Mapping[str, str]]) -> str:
    """Which indicator the record covers best."""
    covered = {
        indicator.indicator_id: tally(row[indicator.indicator_id] for row in cells.values())
        for indicator in covered_indicators(view.atlas)
    }
    best = max(covered, key=lambda key: sum(covered[key]))
    whole, body = covered[best]
    return view.words(
        "coverage.finding_body" if body else "coverage.finding",
        whole=whole,
        body=body,
        count=len(cells),
        indicator_best=view.atlas.indicators[best].name[view.language],
    )


def _conflicts(view: View) -> Section:
    """Where sources disagree or err, both readings and the choice."""
    corrections = tuple(view.atlas.corrections.values())
    return Section(
        "conflicts",
        view,
        view.words("conflicts.title", count=len(corrections)),
        view.words("conflicts.lead"),
        role="conflicts folded",
        sections=tuple(_conflict(view, one) for one in corrections),
    )


def _conflict(view: View, one: Correction) -> Section:
    kind, state = (
        view.words(f"correction.{name}") for name in (f"kind.{one.kind}", f"status.{one.status}")
    )
    named = view.listed(map(view.title, one.source_ids))
    return Section(
        "",
        view,
        one.title[view.language],
        view.words("sign.between").join((kind, state)),
        role="folded",
        paragraphs=(
            noted(view, one.readings[view.language]),
            noted(view, one.decision[view.language]),
            (Said(named, "quiet"),),
        ),
    )


def _gaps(view: View) -> Section:
    """What was looked for and not found."""
    return Section(
        "gaps",
        view,
        view.words("gaps.title"),
        view.words("gaps.lead"),
        role="gaps folded",
        points=tuple(_gap(view, gap) for gap in view.atlas.gaps),
    )


def _gap(view: View, gap: Gap) -> Phrase:
    told = view.words("sign.sentences").join(
        (gap.searched[view.language], *holders(view, gap.search_id))
    )
    return noted(view, gap.text[view.language]), Detail((" ", Said(told, "quiet")))


def _sources(view: View) -> Section:
    """Every document of the package."""
    return Section(
        "sources",
        view,
        view.words("evidence.sources", count=len(view.atlas.sources)),
        role="sources-all folded",
        points=tuple(written_out(view, one) for one in view.atlas.sources.values()),
    )
