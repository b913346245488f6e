"""Regions: what stands behind the nineteen, against the nation; structure, never an effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components import formats
from components.charts import region_areas, region_industries, regional
from components.content import footing
from components.content.layout import Piece, place
from components.content.phrases import cite
from components.content.section import Controls, Section, pictured, unknown
from components.inline import Break, Link, Said, Tint, joined
from components.maps import region_map
from components.maps.legend import legend
from components.menus import menu
from components.tables import Row, Table
from model import standing
from model.comparability import ranking
from model.regions import bureau_areas, own_regions
from model.specialisation import side_of
from model.standing import compared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.inline import Phrase
    from components.menus import Menu
    from components.view import View
    from model.regions import Region
    from model.standing import Standing

LAYOUT = (
    "unknown",
    Piece("areas", "head"),
    place("charts-areas", Piece("areas", "figure"), Piece("areas", "rest")),
    place(
        "ranges",
        Piece("map", "head"),
        place("world", Piece("map", "figure")),
        Piece("map", "rest"),
    ),
    place("wide", "fields"),
    place("charts-industries", "industries"),
    place("wide", "quotients"),
    place("charts-own", "own"),
)
LEVELS = ("much-less", "less", "about", "more", "much-more")
"""The levels of a tint, the lowest first."""
MUCH = {"less": 0.5, "more": 2.0}
"""From which quotient on it is much less or much more than the nation."""


def sections(view: View) -> tuple[Section | None, ...]:
    """The sections of the page."""
    if not view.atlas.statistics:
        return (unknown(view, view.words("regions.unknown")),)
    return (
        _areas(view),
        _map(view),
        footing.section(view),
        _industries(view),
        _quotients(view),
        _own(view),
    )


def _areas(view: View) -> Section | None:
    """The nine areas by what the view compares."""
    statistic_id = regional.indicator(view)
    return pictured(
        view,
        "areas",
        "region-areas",
        role="opening pictured",
        lead=(region_areas.AREAS.subtitle(view), *regional.sources(view, statistic_id)),
        controls=Controls(menus=(_indicators(view),)),
        paragraphs=(view.words("regions.band"), _sureness(view)),
    )


def _map(view: View) -> Section | None:
    """The prefectures by the same, beside from which to which each area goes."""
    words = view.words
    press = (
        words("regions.map.dots"),
        words("sign.sentences"),
        Said(words("regions.map.press"), "pressed"),
    )
    whole = Link(words("regions.map.all"), view.selection.but(id=""), role="pill clear")
    return pictured(
        view,
        "map",
        "region-map",
        controls=Controls(clear=whole if region_map.shown(view) else None),
        legend=legend(view).signs,
        sections=(Section("", view, table=region_map.spreads(view)),),
        remark=(*press, *regional.sources(view, regional.indicator(view))),
    )


def _indicators(view: View) -> Menu:
    """What regions can be compared by."""
    others = [one for one in compared(view.atlas) if one != regional.DEFAULT]
    choices = [(one, regional.labelled(view, one)) for one in others]
    return menu(view, "indicator", regional.labelled(view, regional.DEFAULT), choices)


def _sureness(view: View) -> Phrase:
    """Of which areas the prefectures were read, and of which they were not."""
    areas, known = bureau_areas(view.atlas).values(), view.atlas.statistics.bureau_areas
    read, others = (
        [view.words(f"bureau.{one.region_id}") for one in areas if one.read == sure]
        for sure in (True, False)
    )
    told = view.words("regions.sureness", read=view.listed(read), others=view.listed(others))
    cited = {known[one.region_id].source_ids: one for one in areas}.values()
    return told, *(cite(known[one.region_id], regional.area_name(view, one)) for one in cited)


def _industries(view: View) -> Section | None:
    """The industries of the region that the view chooses."""
    return pictured(
        view,
        "industries",
        "region-industries",
        controls=Controls(menus=(_regions(view),)),
        paragraphs=(joined(_records(view, region_industries.region(view)), Break()),),
        remark=(view.words("regions.credit"), *regional.sources(view, "chemicals")),
    )


def _regions(view: View) -> Menu:
    """The areas, then the projects' own prefectures."""
    atlas, shown = view.atlas, region_industries.region(view)
    areas = [(key, regional.area_name(view, one)) for key, one in bureau_areas(atlas).items()]
    own = [
        (one.region_id, regional.called(view, one))
        for one in dict.fromkeys(own_regions(atlas).values())
        if one.region_id not in atlas.bureaus
    ]
    return menu(view, "id", regional.called(view, shown), [*areas, *own])


def _records(view: View, region: Region) -> list[Phrase]:
    """The projects that stand in the region, each the way to its record."""
    return [
        (
            Link(view.project_name(project_id), view.to("project", id=project_id), "region"),
            " ",
            Said(view.atlas.projects[project_id].area[view.language], "quiet"),
        )
        for project_id in region.project_ids
    ]


def _quotients(view: View) -> Section:
    """Every area by every industry."""
    areas, words = bureau_areas(view.atlas).values(), view.words
    kinds = view.atlas.statistics.industries
    heads: list[Phrase] = [words("regions.head.area")]
    heads += [
        (Link(one.name[view.language], view.selection.but(indicator=one.statistic_id)),)
        for one in kinds
    ]
    rows = tuple(
        Row(
            (
                (Link(regional.area_name(view, area), view.selection.but(id=area.region_id)),),
                *(
                    (_cell(view, standing.standing(view.atlas, one.statistic_id, area)),)
                    for one in kinds
                ),
            )
        )
        for area in areas
    )
    return Section(
        "quotients",
        view,
        _highest(view),
        words("region.subtitle", period=view.period(kinds[0].period)),
        legend=tuple((Tint(words(f"regions.level.{level}"), level), "") for level in LEVELS),
        table=Table(tuple(heads), rows, tuple(range(1, len(heads))), form="matrix", sourced=True),
        remark=(words("regions.weak"), *regional.sources(view, kinds[0].statistic_id)),
    )


def _cell(view: View, one: Standing) -> Tint:
    """A quotient in the tint of its level; without one where it is weak or refused."""
    if one.value is None:
        return Tint(view.words("region.refused"))
    said = formats.quotient(one.value, view.words)
    if not one.sure:
        return Tint(view.words("region.doubtful", said=said))
    side = side_of(one.value)
    much = (side == "less" and one.value <= MUCH[side]) or (
        side == "more" and one.value > MUCH[side]
    )
    return Tint(said, f"much-{side}" if much else side)


def _highest(view: View) -> str:
    """The highest sure quotient of all."""
    kinds = view.atlas.statistics.kinds
    found = (
        standing.areas(view.atlas, one.statistic_id)[0] for one in view.atlas.statistics.industries
    )
    one = ranking(found).order[0]
    return view.words(
        "regions.finding.highest",
        name=formats.lower(kinds[one.statistic_id].name[view.language]),
        area=regional.area_name(view, one.region),
        said=regional.said(view, one),
    )


def _own(view: View) -> Section | None:
    """The projects' own prefectures by the same, with what to know of them."""
    return pictured(
        view,
        "own",
        "region-own",
        cautions=tuple(_cautions(view)),
        remark=(view.words("regions.credit"), *regional.sources(view, regional.indicator(view))),
    )


def _cautions(view: View) -> Iterator[str]:
    """That the sets overlap, and where whole prefectures stand for parts."""
    sets = list(dict.fromkeys(own_regions(view.atlas).values()))
    codes = [code for one in sets for code in one.prefectures]
    shared = len({code for code in codes if codes.count(code) > 1})
    yield view.words("regions.overlap", count=shared)
    whole = [regional.projects(view, one) for one in sets if one.whole]
    if whole:
        yield view.words("regions.parts", projects=view.listed(whole))
