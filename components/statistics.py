"""Statistics of regions in words: areas, industries, quotients, what shades a map."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from components import formats
from model.comparability import ranking
from model.shading import chosen, shades

if TYPE_CHECKING:
    from components.view import View
    from model.regions import Region
    from model.shading import Shaded
    from model.specialisation import Quotient
    from model.statistics import Statistic


def called(view: View, area: Region) -> str:
    """A bureau's area: "Kanto, the lead bureau’s area", 関東経済産業局の管内."""
    bureau = area.region_id
    named = view.atlas.bureaus[bureau].ja if view.language == "ja" else ""
    return view.words("region.area", bureau=named or view.words(f"bureau.{bureau}"))


def marked(view: View, about: Statistic, said: str) -> str:
    """A number with whose it is, its statistic and its period, as a mark of a picture says it."""
    survey, period = about.survey[view.language], view.period(about.period)
    return view.words("region.mark", said=said, survey=survey, period=period)


def industry(view: View, one: Quotient) -> str:
    """The industry of a quotient."""
    return view.atlas.statistics.kinds[one.statistic_id].name[view.language]


def said(view: View, one: Quotient) -> str:
    """A quotient in two figures; that it is weak, or too small to be said."""
    return _quotient(view, one.value, sure=one.sure)


def times(view: View, one: Quotient) -> str:
    """How many times the nation's share it is; that it is weak, or too small to be said."""
    if one.value is None:
        return said(view, one)
    told = view.words("region.times", said=formats.quotient(one.value, view.words))
    return told if one.sure else view.words("region.doubtful", said=told)


def reading(view: View, one: Quotient) -> str:
    """What a quotient means, or why it is not ranked."""
    if one.value is None:
        return view.words("region.small")
    if one.doubts:
        named = dict.fromkeys(
            view.atlas.prefectures[doubt.prefecture_code][view.language] for doubt in one.doubts
        )
        return view.words("region.weak", prefectures=view.listed(named))
    return view.words(f"region.reads.{one.side}" if one.steady else "region.unsteady")


def about(view: View) -> Statistic:
    """The statistic that a map is shaded by."""
    return chosen(view.atlas, view.selection.indicator)


def shaded(view: View) -> tuple[Shaded, ...]:
    """The areas of such a map."""
    return shades(view.atlas, about(view).statistic_id)


def title(view: View, one: Statistic) -> str:
    """What a map is shaded by: the statistic and its measure."""
    return view.words(f"measure.{one.measure}", name=one.name[view.language])


def number(view: View, one: Shaded) -> str:
    """The number of an area."""
    statistic = about(view)
    if statistic.measure == "quotient":
        return _quotient(view, one.value, sure=one.sure)
    return _valued(view, statistic, one.value or 0.0)


def brief(view: View, one: Shaded) -> str:
    """The same as short as it can be, for a map: in brackets where it may not be ranked."""
    statistic = about(view)
    if one.value is None:
        return view.words("measure.none")
    if statistic.measure == "quotient":
        number = formats.quotient(one.value, view.words)
        return number if one.sure else view.words("measure.unsure", said=number)
    return _valued(view, statistic, one.value, brief=True)


def classes(view: View) -> tuple[str, ...]:
    """The classes of a map in words, the lowest first."""
    statistic, words = about(view), view.words
    ends = [_valued(view, statistic, one) for one in statistic.breaks]
    between = (words("measure.between", low=low, high=high) for low, high in pairwise(ends))
    return words("measure.below", high=ends[0]), *between, words("measure.from", low=ends[-1])


def finding(view: View) -> str:
    """From which area to which a statistic goes; those that may not be ranked are left out."""
    high, *_, low = (one for one in ranking(shaded(view)).order if one.sure)
    return view.words(
        "measure.finding",
        measure=title(view, about(view)),
        low=number(view, low),
        lowest=view.words(f"bureau.{low.region.region_id}"),
        high=number(view, high),
        highest=view.words(f"bureau.{high.region.region_id}"),
    )


def subtitle(view: View) -> str:
    """The statistic, its period, and whose figures they are."""
    statistic = about(view)
    survey, period = statistic.survey[view.language], view.period(statistic.period)
    return view.words("measure.subtitle", survey=survey, period=period)


def _valued(view: View, statistic: Statistic, value: float, *, brief: bool = False) -> str:
    if statistic.measure == "quotient":
        return view.number(value)
    if statistic.measure == "share":
        return formats.percent(value, view.words)
    return view.amount(value, statistic.unit, brief=brief)


def _quotient(view: View, value: float | None, *, sure: bool) -> str:
    if value is None:
        return view.words("region.refused")
    words = formats.quotient(value, view.words)
    return words if sure else view.words("region.doubtful", said=words)
