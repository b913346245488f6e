"""How a region is said beside the nation and others: its value, what that rests on, its axis."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from components import formats, statistics
from components.charts.spoken import point_by_point
from components.drawing.dots import Scale
from components.inline import Cite
from components.tables import Row, Table
from model.regions import bureau_areas, own_regions
from model.specialisation import BAND, PRODUCT, quotient
from model.standing import POPULATION, UNIVERSITIES, compared, measure_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pandas as pd

    from components.drawing.dots import Dot
    from components.view import View
    from model.regions import Region
    from model.standing import Standing
    from model.statistics import Statistic

DEFAULT = "manufacturing"
"""What is compared where a link names nothing: the field of most projects."""
MILLION = 1_000_000
LADDER = (0.1, 0.2, 0.5, 1.0, 2.0, 5.0)
"""The ticks of an axis of quotients; what lies beyond them stands at its ends."""
STEPS, MOST = (2.0, 5.0, 10.0, 20.0), 6
"""How ticks of an axis of amounts follow each other, and how many there are at most."""
BASES: Mapping[str, str] = {"per-head": POPULATION, "share": PRODUCT, "quotient": PRODUCT}
"""What is divided by, by measure; an amount is divided by nothing."""
REASONS: Mapping[str, str] = {
    "about": "regions.about",
    "unsteady": "regions.unsteady",
    "few": "regions.few",
}
"""The words for why a region has no rank, where they name nothing more."""


def indicator(view: View) -> str:
    """The statistic by which a view compares regions."""
    chosen = view.selection.indicator
    return chosen if chosen in compared(view.atlas) else DEFAULT


def labelled(view: View, statistic_id: str) -> str:
    """What is compared, in words: an amount, per head, as a share, or against the nation's."""
    statistic = view.atlas.statistics.kinds[statistic_id]
    measure: str = measure_of(statistic)
    if statistic.unit == UNIVERSITIES:
        measure = "per-million"
    return view.words(f"regions.measure.{measure}", name=statistic.name[view.language])


def area_name(view: View, region: Region) -> str:
    """A bureau's area, by the bureau's name in Japanese and its short name in English."""
    bureau = region.region_id
    full = view.atlas.bureaus[bureau].ja if view.language == "ja" else ""
    return view.words("regions.area", bureau=full or view.words(f"bureau.{bureau}"))


def called(view: View, region: Region) -> str:
    """A region in words: an area, or the own prefectures of projects."""
    if region.kind == "bureau":
        return area_name(view, region)
    return view.words("regions.own", projects=projects(view, region))


def projects(view: View, region: Region) -> str:
    """The projects that a region stands behind."""
    return view.listed(map(view.project_name, region.project_ids))


def prefectures(view: View, region: Region) -> str:
    """The prefectures of a region."""
    return view.listed(view.atlas.prefectures[code][view.language] for code in region.prefectures)


def said(view: View, one: Standing) -> str:
    """The value of a region in words."""
    return view.words("region.refused") if one.value is None else told(view, one, one.value)


def told(view: View, one: Standing, value: float) -> str:
    """A value of the measure of a region in words."""
    if one.measure == "quotient":
        return view.words("regions.times", n=formats.quotient(value, view.words))
    if one.measure == "share":
        return formats.percent(value, view.words)
    unit = view.atlas.statistics.kinds[one.statistic_id].unit
    if unit == UNIVERSITIES:
        number = formats.significant(value * MILLION, view.words, formats.FIGURES)
        return view.words("regions.per_million", n=number)
    return view.amount(value, unit)


def behind(view: View, one: Standing) -> str:
    """What a value rests on: share and denominator, and why it has no rank."""
    statistics = view.atlas.statistics.kinds
    base_id, divided = BASES.get(one.measure, one.statistic_id), one.counted.by(one.base)
    rests = view.words(
        f"regions.behind.{one.measure}",
        counted=view.amount(one.counted.value, statistics[one.statistic_id].unit),
        base=view.amount(one.base.value, statistics[base_id].unit),
        nation=formats.percent(divided.nation, view.words)
        if one.measure == "quotient"
        else view.amount(one.counted.nation, statistics[one.statistic_id].unit),
        share=formats.percent(
            one.counted.share if one.measure == "amount" else divided.value,
            view.words,
        ),
    )
    why = reason(view, one)
    return view.words("regions.reasoned", behind=rests, reason=why) if why else rests


def reason(view: View, one: Standing) -> str:
    """Why a region has no rank, "" for one that has."""
    if one.reason == "unread":
        known = view.words(f"certainty.{one.region.certainty}")
        return view.words("regions.unread", certainty=known)
    if one.reason in ("weak", "small"):
        found = quotient(view.atlas, one.statistic_id, one.region)
        return statistics.reading(view, found)
    return view.words(REASONS[one.reason]) if one.reason else ""


def chosen(view: View) -> tuple[Region | None, Region | None]:
    """The area and the own prefectures that a link chooses, by a bureau or by a project."""
    areas, own, one = bureau_areas(view.atlas), own_regions(view.atlas), view.selection.id
    if one in areas:
        return areas[one], None
    project = view.atlas.projects.get(one)
    return (areas.get(project.bureau_id), own.get(one)) if project else (None, None)


def row(
    view: View, one: Standing, names: tuple[str, str, str, str], *, apart: str, held: bool = False
) -> tuple[object, ...]:
    """A region as a row of dots; see `DOTS`.

    Args:
        view: the view.
        one: the region by a statistic.
        names: what the row stands for, the sign before its name, its name, the line below.
        apart: the heading above those that may not stand among others.
        held: whether it is what the view has chosen.
    """
    value = math.nan if one.value is None else one.value
    words = said(view, one), behind(view, one)
    return (*names, value, *words, one.sure, "" if one.sure else apart, held)


def alt(view: View, finding: str, rows: pd.DataFrame) -> str:
    """The finding, then every row with its value."""
    return point_by_point(view, finding, zip(rows["name"], rows["said"], strict=True))


def subtitle(view: View, statistic_id: str) -> str:
    """The statistics, of when, and whose figures they are."""
    told = view.listed(
        view.words(
            "regions.survey", survey=one.survey[view.language], period=view.period(one.period)
        )
        for one in surveys(view, statistic_id)
    )
    return view.words("regions.subtitle", indicator=labelled(view, statistic_id), surveys=told)


def surveys(view: View, statistic_id: str) -> tuple[Statistic, ...]:
    """The statistics that a measure rests on: what is counted, and what it is divided by."""
    kinds = view.atlas.statistics.kinds
    measure = measure_of(kinds[statistic_id])
    return tuple(
        {
            kinds[one].survey: kinds[one]
            for one in (statistic_id, BASES.get(measure, statistic_id))
        }.values()
    )


def sources(view: View, statistic_id: str) -> tuple[Cite, ...]:
    """Where the numbers of a measure come from."""
    return tuple(
        Cite(one.provenance, one.name[view.language]) for one in surveys(view, statistic_id)
    )


def table(view: View, rows: Sequence[Dot], statistic_ids: Iterable[str], first: str) -> Table:
    """The rows of a chart as a table, each with its sources.

    Args:
        view: the view.
        rows: its rows.
        statistic_ids: what each row counts.
        first: the heading of the names.
    """
    heads = ("regions.rank", first, "regions.note", "regions.value", "regions.rests")
    return Table(
        view.heads(*heads),
        tuple(
            Row((one.mark, one.name, one.note, one.said, (one.behind, *sources(view, counted))))
            for one, counted in zip(rows, statistic_ids, strict=True)
        ),
        numeric=(3,),
        head=1,
    )


def scale(view: View, found: Sequence[Standing]) -> Scale:
    """The axis of some regions: ratios about the nation's, or amounts from nothing on."""
    one = found[0]
    values = [each.value for each in found if each.value is not None]
    if one.measure == "quotient":
        ticks = _ladder(values)
        said = [(tick, formats.significant(tick, view.words, 1)) for tick in ticks]
    else:
        ticks = steps(max(values))
        said = [(tick, told(view, one, tick)) for tick in ticks]
    if one.nation is None:
        return Scale(ticks[0], ticks[-1], tuple(said))
    return Scale(
        ticks[0],
        ticks[-1],
        tuple(said),
        log=one.measure == "quotient",
        line=one.nation,
        line_said=view.words("regions.nation", said=told(view, one, one.nation)),
        band=(BAND[0] * one.nation, BAND[1] * one.nation),
        band_said=view.words("region.about"),
    )


def _ladder(values: Sequence[float]) -> list[float]:
    """The ticks of quotients between which all lie that are on the ladder, 1 among them."""
    low = max((tick for tick in LADDER if tick <= min(values)), default=LADDER[0])
    high = min((tick for tick in LADDER if tick >= max(values)), default=LADDER[-1])
    return [tick for tick in LADDER if min(low, 0.5) <= tick <= max(high, 2.0)]


def steps(most: float) -> list[float]:
    """Ticks from nothing on to the first above the most, in even steps."""
    size = 10.0 ** math.floor(math.log10(most))
    step = next(one * size / 10 for one in STEPS if most / (one * size / 10) <= MOST)
    return [step * number for number in range(math.ceil(most / step) + 1)]
