"""The regions behind what stands side by side: each once, by one definition and one year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.charts import regional
from components.content import compare_columns
from components.content.section import Controls, Section, downloads
from components.inline import Break, Detail, Link, Said
from components.tables import Group, Row, grouped
from model import comparison

if TYPE_CHECKING:
    from collections.abc import Sequence

    from components.inline import Phrase
    from components.view import View
    from model.comparison import Regions
    from model.regions import Region
    from model.standing import Standing
    from model.subject import Subject


def section(view: View, subjects: tuple[Subject, ...]) -> Section:
    """One row a statistic, one column a region; those that share one share its column."""
    words, found = view.words, comparison.regions(subjects)
    names = [regional.area_name(view, one) for one in found]
    columns = [_column(view, one, behind) for one, behind in found.items()]
    rows = comparison.standings(subjects)
    heads = compare_columns.heads(view, words("region.statistic"), columns)
    pairs = [(regional.labelled(view, row.statistic_id), row.pairs()) for row in rows]
    shown = tuple(_row(view, row, names) for row in rows)
    group = Group("", shown, caution=compare_columns.caution(view, pairs))
    return Section(
        "region",
        view,
        _finding(view, subjects),
        words("side.regions"),
        role="compared",
        controls=Controls(downloads=downloads(view, "region")),
        table=grouped(heads, [group], form=compare_columns.FORM, sourced=True),
        points=compare_columns.further(view, pairs, names),
        remark=(words("region.remark"),),
        onward=(Link(words("regions.door"), view.to("regions"), role="small"),),
    )


def _column(view: View, region: Region, behind: Sequence[Subject]) -> Phrase:
    """A region with those that it stands behind."""
    name = regional.area_name(view, region)
    names = view.listed(one.name(view.language) for one in behind)
    return (Link(name, view.to("regions", id=region.region_id)), Break(), Said(names, "quiet"))


def _finding(view: View, subjects: Sequence[Subject]) -> str:
    """Which of them share a region; else how many regions there are."""
    found = comparison.regions(subjects)
    shared = [(one, behind) for one, behind in found.items() if len(behind) > 1]
    told = view.listed(
        view.words(
            "side.shared",
            names=view.listed(one.name(view.language) for one in behind),
            area=regional.area_name(view, region),
        )
        for region, behind in shared
    )
    if shared:
        return told
    areas = view.listed(regional.area_name(view, one) for one in found)
    return view.words("side.areas", areas=areas)


def _row(view: View, row: Regions, names: Sequence[str]) -> Row:
    known = [_cell(view, one) for one in row.cells]
    label: Phrase = (
        regional.labelled(view, row.statistic_id),
        *regional.sources(view, row.statistic_id),
    )
    return Row((label, *compare_columns.cells(view, known, row.pairs(), names)))


def _cell(view: View, one: Standing) -> Phrase:
    """The value of a region; below it what that rests on."""
    behind = Detail((Break(), Said(regional.behind(view, one), "quiet")))
    return (Said(regional.said(view, one), "strong"), behind)
