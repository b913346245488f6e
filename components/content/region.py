"""The region behind a project: how large it is, what it makes more of, its own field's industry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components import formats, statistics
from components.charts import specialisation
from components.content.layout import Piece, fold, place
from components.content.phrases import cite
from components.content.section import pictured
from components.inline import Link, Said
from components.tables import Row, Table
from model.entities import SURE
from model.regions import measured, own_regions, per_head
from model.specialisation import PRODUCT, quotient

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.content.section import Section
    from components.inline import Phrase
    from components.view import View
    from model.regions import Measured, Region
    from model.selection import Selection
    from model.subject import Subject

PLACE = place(
    "region",
    Piece("region", "head"),
    Piece("region", "figure"),
    fold("region", Piece("region", "rest")),
)
"""Where it stands on a page."""
SIZES = ("population", PRODUCT, "shipments", "universities")
"""What says how large a region is, in the order of the table."""


def section(view: View, subject: Subject) -> Section | None:
    """The area of the bureau that leads the project, and the project's own prefectures if read."""
    area = specialisation.region(view)
    if area is None:
        return None
    own = own_regions(view.atlas).get(subject.project.project_id)
    return pictured(
        view,
        "region",
        "specialisation",
        role="region",
        above=(view.words("region.title"),),
        table=_sizes(view, area, own),
        points=(*_fields(view, subject, area), *_prefectures(view, subject, area, own)),
        remark=view.words("region.remark"),
        onward=(Link(view.words("regions.door"), _door(view, subject), role="small"),),
    )


def _door(view: View, subject: Subject) -> Selection:
    """The same region among all."""
    return view.to("regions", id=subject.project.bureau_id)


def _sizes(view: View, area: Region, own: Region | None) -> Table:
    """The region against the nation; the own prefectures beside it where they are others."""
    shown = [area, own] if own and own.prefectures != area.prefectures else [area]
    named = [statistics.called(view, area), *(_own(view, one) for one in shown[1:])]
    heads: list[Phrase] = [view.words("region.statistic"), view.words("evidence.period")]
    for name in named:
        heads += [name, view.words("region.of_nation")]
    rows = [_size(view, statistic_id, shown) for statistic_id in SIZES]
    rows.insert(SIZES.index(PRODUCT) + 1, _head(view, shown))
    return Table(tuple(heads), tuple(rows), numeric=tuple(range(2, len(heads))))


def _own(view: View, own: Region) -> str:
    """The heading of a project's own prefectures, with how sure they are where none confirms."""
    words = view.words
    if own.read:
        return words("region.own")
    known = words(f"certainty.{own.certainty}")
    return words("regions.named", name=words("region.own"), said=known)


def _size(view: View, statistic_id: str, shown: list[Region]) -> Row:
    """An amount and its share of the nation's."""
    about = view.atlas.statistics.kinds[statistic_id]
    cells: list[Phrase] = [about.name[view.language], view.period(about.period)]
    for region in shown:
        found = measured(view.atlas, statistic_id, region)
        share = view.words("region.of_share", said=formats.percent(found.share, view.words))
        cells += [view.amount(found.value, about.unit), share]
    return Row(tuple(cells), provenance=about.provenance)


def _head(view: View, shown: list[Region]) -> Row:
    """The product per head, and the nation's beside it."""
    about = view.atlas.statistics.kinds[PRODUCT]
    cells: list[Phrase] = [view.words("region.per_head"), view.period(about.period)]
    for region in shown:
        found = per_head(view.atlas, PRODUCT, region)
        cells += [view.amount(found.value, about.unit), _nations(view, found, about.unit)]
    return Row(tuple(cells), provenance=about.provenance)


def _nations(view: View, found: Measured, unit: str) -> str:
    return view.words("region.nation_head", said=view.amount(found.nation, unit))


def _fields(view: View, subject: Subject, area: Region) -> Iterator[Phrase]:
    """The industry of each field of the project with its quotient, or why it has none."""
    known, words = view.atlas.statistics, view.words
    for one in subject.project.fields:
        tie, field = known.field_industries[one], words(f"field.{one}.name")
        reason = tie.reason[view.language]
        if not tie.statistic_id:
            yield words("region.field_none", field=field, reason=reason)
            continue
        found = quotient(view.atlas, tie.statistic_id, area)
        industry = statistics.industry(view, found)
        told = words(
            "region.field",
            field=field,
            industry=industry,
            times=statistics.times(view, found),
            reading=statistics.reading(view, found),
            reason=reason,
        )
        yield told, cite(known.kinds[tie.statistic_id].provenance, industry)


def _prefectures(
    view: View, subject: Subject, area: Region, own: Region | None
) -> Iterator[Phrase]:
    """Which prefectures the area has and how sure that is, and what of the project's own."""
    words, where = view.words, view.atlas.statistics.bureau_areas[area.region_id]
    told = words(
        "region.covers" if where.certainty in SURE else "region.covers_unsure",
        count=len(area.prefectures),
        prefectures=_named(view, area),
        certainty=words(f"certainty.{where.certainty}"),
    )
    yield told, cite(where, statistics.called(view, area))
    if own and own.prefectures == area.prefectures:
        yield (Said(words("region.own_same_read" if own.read else "region.own_same"), "quiet"),)
    elif own and not own.read:
        known = words(f"certainty.{own.certainty}")
        told = words("region.own_unread", prefectures=_named(view, own), certainty=known)
        yield (Said(told, "quiet"),)
    if own and own.whole:
        yield (Said(words("region.own_whole"), "quiet"),)
    if subject.area:
        yield (Said(words("region.of_area", name=subject.name(view.language)), "quiet"),)


def _named(view: View, region: Region) -> str:
    return view.listed(view.atlas.prefectures[code][view.language] for code in region.prefectures)
