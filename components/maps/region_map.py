"""The prefectures by the statistic that regions are compared by: shaded, with a dot each.

Choosing a region shows it close up, each of its prefectures with its name and number.
"""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from components.charts import regional
from components.drawing.map import Map, Name, Shade, Spot
from components.inline import Link
from components.kept import kept
from components.maps import japan
from components.tables import Row, Table
from model import prefectures
from model.centres import main_bounds
from model.standing import areas, standing
from model.viewport import JAPAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.drawing.map import Land
    from components.view import View
    from model.regions import Region
    from model.standing import Standing
    from model.viewport import Viewport

SIDE = 0.76
"""How large the map on a desk is against the Atlas's: it has a table beside it."""
DOT, OVERLAP = {"phone": 2.5, "desk": 3.4, "hall": 5.0, "forum": 3.6}, 1.8
"""Radius of a dot in pixels, by screen, and how much larger one is where sets overlap."""
CLOSEST = 3.0
"""How much closer than Japan a region is shown: so near an outline is still a coast, in zooms."""
INK, DESK = "ink", "desk"


class Prefecture(NamedTuple):
    """A prefecture on the map.

    Attributes:
        code: its JIS code.
        name: its name.
        value: its number; None where it is refused.
        said, behind: that in words, and what it rests on.
        stands: the projects whose own sets it is in.
        letter: in how many sets it is.
        hollow: whether no source confirms any of them.
    """

    code: str
    name: str
    value: float | None
    said: str
    behind: str
    stands: str
    letter: str
    hollow: bool


def shown(view: View) -> Region | None:
    """The region that the map shows close up; None for all."""
    area, own = regional.chosen(view)
    return own or area


def found(view: View) -> tuple[Standing, ...]:
    """The prefectures that the map speaks of."""
    statistic_id, region = regional.indicator(view), shown(view)
    if region:
        return prefectures.within(view.atlas, statistic_id, region)
    return prefectures.prefectures(view.atlas, statistic_id)


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """One row a prefecture; see `Prefecture`."""
    del screen
    return pd.DataFrame(rows(view), columns=list(Prefecture._fields))


@kept(8_000_000)
def rows(view: View) -> tuple[Prefecture, ...]:
    """The prefectures that the map speaks of, in words."""
    return tuple(_row(view, one) for one in found(view)) if view.atlas.statistics else ()


def _row(view: View, one: Standing) -> Prefecture:
    sets = prefectures.covering(view.atlas, one.region.region_id)
    return Prefecture(
        code=one.region.region_id,
        name=_name(view, one),
        value=one.value,
        said=regional.said(view, one),
        behind=regional.behind(view, one),
        stands=view.listed(_called(view, each) for each in sets),
        letter=str(len(sets)),
        hollow=not any(each.read for each in sets),
    )


def _called(view: View, region: Region) -> str:
    """The projects of a set, with how sure it is where no source confirms it."""
    named = regional.projects(view, region)
    known = [] if region.read else [view.words(f"certainty.{region.certainty}")]
    known += [view.words("regions.map.whole")] * region.whole
    return view.words("regions.named", name=named, said=view.listed(known)) if known else named


def finding(view: View) -> str:
    """From which prefecture to which it goes, and how many are surely above the nation."""
    words, region, every = view.words, shown(view), found(view)
    said = _region(view, region) if region else regional.labelled(view, every[0].statistic_id)
    ends = prefectures.spread(every)
    if ends is None:
        return words("regions.map.alone", indicator=said, said=_few(view, every))
    low, high = (_end(view, one) for one in ends)
    told = words("regions.map.finding", indicator=said, low=low, high=high)
    if region or every[0].nation is None:
        return told
    above = sum(one.sure and one.side == "more" for one in every)
    return words("regions.map.above", told=told, count=above, all=len(every))


def _region(view: View, region: Region) -> str:
    """A region with its own number, and how sure its prefectures are."""
    said = [regional.said(view, standing(view.atlas, regional.indicator(view), region))]
    if region.kind == "own" and not region.read:
        said.append(view.words(f"certainty.{region.certainty}"))
    return view.words("regions.named", name=regional.called(view, region), said=view.listed(said))


def _few(view: View, every: tuple[Standing, ...]) -> str:
    """Why there is no lowest and highest: one prefecture, or too few that may be compared."""
    if len(every) == 1:
        return view.words("regions.map.single")
    return view.words("regions.map.few", count=len(every))


def _end(view: View, one: Standing) -> str:
    return view.words("regions.map.end", where=_name(view, one), said=regional.said(view, one))


def _name(view: View, one: Standing) -> str:
    return view.atlas.prefectures[one.region.region_id][view.language]


def subtitle(view: View) -> str:
    """The statistics, of when, and whose figures they are."""
    return regional.subtitle(view, regional.indicator(view))


def alt(view: View) -> str:
    """The finding, and where every number stands."""
    return view.words("regions.map.alt", finding=finding(view))


def table(view: View) -> Table:
    """One row a prefecture."""
    heads = ("workbook.column.prefecture", "regions.value", "regions.rests", "regions.map.stands")
    cited = regional.sources(view, regional.indicator(view))
    found = (Row((one.name, one.said, (one.behind, *cited), one.stands)) for one in rows(view))
    return Table(view.heads(*heads), tuple(found), numeric=(1,))


def figure(view: View, screen: str) -> Map:
    """Japan with a dot for each prefecture, or a region with the names of its own."""
    region, viewport = shown(view), _viewport(screen)
    drawn = Map(
        viewport=viewport,
        alt=alt(view),
        language=view.language,
        atlas=view.atlas,
        lands=tuple(_lands(view)),
        spots=tuple(_dots(view, screen)),
    )
    if region is None:
        own = () if screen == "phone" else tuple(_areas(view))
        return replace(drawn, names=(*japan.framed(view, viewport), *own), chooses=True)
    close = viewport.closer(main_bounds(view.atlas, region.prefectures), CLOSEST)
    names = tuple(Name(spot.name, spot.at, "place") for spot in drawn.spots)
    return replace(drawn, viewport=close, names=names)


def _viewport(screen: str) -> Viewport:
    """Japan on a screen."""
    whole = JAPAN[screen]
    if screen != DESK:
        return whole
    width, height = (round(side * SIDE) for side in (whole.width, whole.height))
    return replace(whole, width=width, height=height, zoom=whole.zoom + math.log2(SIDE))


def _lands(view: View) -> Iterator[Land]:
    """The ground, each prefecture in its class and with its number; beyond a region none."""
    classes: dict[int, list[str]] = {}
    for one in found(view):
        step = prefectures.step(view.atlas, one)
        classes.setdefault(step, []).append(one.region.region_id)
    shades = (Shade("code", tuple(codes), japan.STEPS[step]) for step, codes in classes.items())
    said = {row.code: f"{row.name} {row.said}" for row in rows(view)}
    for land in japan.layered(view, tuple(shades)):
        named = land.outline == "prefectures"
        yield replace(land, names={**land.names, **said}) if named else land


def _dots(view: View, screen: str) -> Iterator[Spot]:
    """A dot for each prefecture: hollow where no source confirms a project, larger in several."""
    for row in rows(view):
        where, several = view.atlas.extents[row.code], row.letter not in ("0", "1")
        yield Spot(
            id=view.atlas.prefecture_bureaus[row.code],
            at=(where.longitude, where.latitude),
            radius=DOT[screen] * (OVERLAP if several else 1),
            fields=(),
            name=f"{row.name} {row.said}",
            said=row.stands or view.words("regions.map.no_project"),
            look="dashed" if row.hollow else "full",
            number=row.letter if several else "",
            language=view.language,
        )


def _areas(view: View) -> Iterator[Name]:
    """The areas at sea, each with its rank and its number."""
    for one in areas(view.atlas, regional.indicator(view)):
        key = one.region.region_id
        at, outward = japan.BUREAUS[key]
        said = regional.said(view, one)
        named = view.words(f"bureau.{key}")
        sure = f"{named} {said}" if one.sure else view.words("regions.named", name=named, said=said)
        yield Name(sure, at, "bureau", outward=outward)


def shades(view: View) -> tuple[tuple[str, str], ...]:
    """The colour of each class with its words, the lowest first; last what is not compared."""
    one, words = prefectures.prefectures(view.atlas, regional.indicator(view))[0], view.words
    ends = [regional.told(view, one, end) for end in prefectures.ends(view.atlas, one.statistic_id)]
    between = (words("measure.between", low=low, high=high) for low, high in pairwise(ends))
    said = [words("measure.below", high=ends[0]), *between, words("measure.from", low=ends[-1])]
    if one.nation is not None:
        said[2] = words("regions.map.about", said=said[2])
    colours = [f"step{number}" for number in range(1, len(said) + 1)]
    return (*zip(colours, said, strict=True), ("foreign", words("regions.map.unsaid")))


def spreads(view: View) -> Table:
    """Each area with its number, and from which of its prefectures to which it goes."""
    statistic_id = regional.indicator(view)
    heads = ("regions.head.area", "regions.value", "regions.map.lowest", "regions.map.highest")
    found = (_spread(view, one) for one in areas(view.atlas, statistic_id))
    return Table(
        view.heads(*heads), tuple(found), numeric=(1,), form="stack labelled", sourced=True
    )


def _spread(view: View, one: Standing) -> Row:
    inside = prefectures.within(view.atlas, one.statistic_id, one.region)
    ends = prefectures.spread(inside)
    said = [_end(view, each) for each in ends] if ends else [_few(view, inside), ""]
    key, chosen = one.region.region_id, one.region == regional.chosen(view)[0]
    area = Link(
        regional.area_name(view, one.region),
        view.selection.but(id=key),
        key=f"pick-{key}",
        current=chosen,
    )
    return Row(((area,), regional.said(view, one), *said), chosen=chosen)
