"""The still twins of the maps: one picture from the same frame as the live map."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from components.maps import place_names
from components.maps.japan import BUREAU_LETTER, BUREAU_NAMES, bureau_offset, partners
from components.picture import Picture
from components.theme import in_mode

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Mapping

    import pandas as pd

    from components.theme import Palette
    from model.atlas import Atlas
    from model.stage import Stage

SMALLEST_RING = 1.2
"""Rings that span fewer pixels are left out of a still."""


def japan_svg(
    atlas: Atlas,
    marks: pd.DataFrame,
    *,
    stage: Stage,
    mode: str,
    alt: str,
    covered: Iterable[str] = (),
    chosen: str = "",
    names: Mapping[str, str] | None = None,
    href: Callable[[str], str] | None = None,
    labels: bool = False,
) -> Picture:
    """The nineteen as a picture.

    Args:
        atlas: the record, for the outlines.
        marks: the frame of the live map.
        stage: the view of the ground; the picture has its size.
        mode: "light", "dark" or "auto" (follows the page's colour scheme).
        alt: the sentence that says what the picture shows.
        covered: JIS codes of the chosen project's prefectures.
        chosen: id of the chosen project.
        names: bureau id to the name written on the map.
        href: project id to the address of its mark; without it marks are no links.
        labels: whether the name of a mark is written above it.
    """
    inside = set(covered)
    ground = Markup('<g class="foreign">{}</g><g class="land">{}</g>').format(
        _outline(atlas, "neighbours", stage),
        Markup("").join(
            Markup('<path class="{}" d="{}"/>').format(
                "chosen" if code in inside else "other" if odd else "home", path
            )
            for code, odd, path in _prefectures(atlas, stage)
        ),
    )
    body = [_bureau(key, name, stage) for key, name in (names or {}).items()]
    body.append(_marks(marks, stage, chosen, href))
    body += [place_names.svg(marks, stage)] if labels else []
    return _picture(ground, body, stage, mode, alt, linked=href is not None)


def _bureau(bureau: str, name: str, stage: Stage) -> Markup:
    (x, y), (dx, dy) = _pixel(stage, *BUREAU_NAMES[bureau]), bureau_offset(bureau, name, stage)
    return Markup('<text class="bureau" font-size="{}" x="{}" y="{}">{}</text>').format(
        round(stage.letter * BUREAU_LETTER), round(x + dx, 1), round(y + dy, 1), name
    )


def world_svg(
    atlas: Atlas,
    marks: pd.DataFrame,
    arcs: pd.DataFrame,
    *,
    stage: Stage,
    mode: str,
    alt: str,
    chosen: str = "",
    href: Callable[[str], str] | None = None,
) -> Picture:
    """The overseas links as a picture; arguments as `japan_svg` and the live world map.

    Arcs, partners and names say whose they are (`data-of`): in the offline pack filters follow.
    """
    ground = Markup('<g class="land"><path class="home" d="{}"/></g>').format(
        _path_of(atlas, "world", stage)
    )
    body = []
    for arc in arcs.to_dict("records"):
        (x, y), (to_x, to_y) = (
            _pixel(stage, arc["longitude"], arc["latitude"]),
            _pixel(stage, arc["to_longitude"], arc["to_latitude"]),
        )
        lift = round(min(y, to_y) - abs(to_x - x) * 0.18, 1)
        body.append(
            Markup(
                '<path class="arc{}" data-of="{}" d="M{} {}Q{} {} {} {}"/>'
                '<circle class="partner" data-of="{}" cx="{}" cy="{}" r="5"/>'
            ).format(
                " strong" if arc["id"] == chosen or not chosen else "",
                arc["id"],
                x,
                y,
                round((x + to_x) / 2, 1),
                lift,
                to_x,
                to_y,
                arc["id"],
                to_x,
                to_y,
            )
        )
    body.append(place_names.svg(partners(arcs), stage))
    body.append(_marks(marks, stage, chosen, href))
    return _picture(ground, body, stage, mode, alt, linked=href is not None)


def _picture(
    land: Markup, body: list[Markup], stage: Stage, mode: str, alt: str, *, linked: bool
) -> Picture:
    sea = Markup('<rect class="sea" width="{}" height="{}"/>').format(stage.width, stage.height)
    size, marks = (stage.width, stage.height), Markup("").join(body)
    return Picture("still", size, alt, _style(mode), marks, sea + land, linked)


@lru_cache(maxsize=4)
def _style(mode: str) -> Markup:
    return Markup(in_mode(mode, _rules))  # noqa: S704 - our own colours


def _rules(palette: Palette) -> str:
    fields = "".join(
        f".still .f-{field}{{color:{colour}}}" for field, colour in palette.fields.items()
    )
    return (
        f".still .sea{{fill:{palette.sea}}}.still .foreign{{fill:{palette.foreign}}}"
        f".still .land path{{stroke:{palette.border};stroke-width:.7}}"
        f".still .home{{fill:{palette.land}}}"
        f".still .other{{fill:{palette.land_other}}}.still path.chosen{{fill:{palette.chosen}}}"
        f".still text{{font-weight:700;text-anchor:middle}}"
        f".still text.bureau{{fill:{palette.quiet};dominant-baseline:central}}{fields}"
        f".still .m circle{{fill:currentColor;stroke:{palette.ground};stroke-width:1.5}}"
        f".still .m text{{fill:{palette.ground};dominant-baseline:central}}"
        f".still .m.hollow circle{{fill:{palette.ground};stroke:currentColor;stroke-width:2;"
        f"stroke-dasharray:3 2}}.still .m.hollow text{{fill:currentColor}}"
        f".still .m.chosen circle{{stroke:#ffd43d;stroke-width:4;stroke-dasharray:none}}"
        f".still .arc{{fill:none;stroke:{palette.line};stroke-width:2}}"
        f".still .arc.strong{{stroke:{palette.accent}}}.still .partner{{fill:{palette.strong}}}"
        f".still .place-name{{fill:{palette.ink};"
        f"dominant-baseline:central;paint-order:stroke;stroke:{palette.ground};stroke-width:3px}}"
    )


def _marks(
    marks: pd.DataFrame, stage: Stage, chosen: str, href: Callable[[str], str] | None
) -> Markup:
    return Markup("").join(
        _mark(row, stage, row["id"] == chosen, href) for row in marks.to_dict("records")
    )


def _mark(
    row: Mapping[Hashable, Any],
    stage: Stage,
    chosen: bool,  # noqa: FBT001 - a property of the row
    href: Callable[[str], str] | None,
) -> Markup:
    x, y = _pixel(stage, row["longitude"], row["latitude"])
    drawn = Markup(
        '<g class="m f-{}{}{}"><title>{}: {}</title><circle cx="{}" cy="{}" r="{}"/>'
        '<text x="{}" y="{}" font-size="{}">{}</text></g>'
    ).format(
        row["field"],
        " hollow" if row["hollow"] else "",
        " chosen" if chosen else "",
        row["name"],
        row["said"],
        x,
        y,
        row["radius"],
        x,
        y,
        round(row["radius"] * 1.15, 1),
        row["letter"],
    )
    # By keyboard one chooses in the list beside the map.
    led = Markup('<a href="{}" tabindex="-1">{}</a>')
    return led.format(href(row["id"]), drawn) if href else drawn


def _pixel(stage: Stage, longitude: float, latitude: float) -> tuple[float, float]:
    x, y = stage.pixel(longitude, latitude)
    return round(x, 1), round(y, 1)


ODD = frozenset({"tohoku", "chubu", "chugoku", "kyushu"})


@lru_cache(maxsize=64)
def _prefectures(atlas: Atlas, stage: Stage) -> tuple[tuple[str, bool, str], ...]:
    return tuple(
        (
            feature["properties"]["code"],
            feature["properties"]["bureau"] in ODD,
            _path(feature["geometry"], stage),
        )
        for feature in atlas.outlines["prefectures"]["features"]
    )


@lru_cache(maxsize=64)
def _path_of(atlas: Atlas, name: str, stage: Stage) -> str:
    return "".join(
        _path(feature["geometry"], stage) for feature in atlas.outlines[name]["features"]
    )


def _outline(atlas: Atlas, name: str, stage: Stage) -> Markup:
    return Markup('<path d="{}"/>').format(escape(_path_of(atlas, name, stage)))


def _path(geometry: Mapping[str, Any], stage: Stage) -> str:
    polygons = (
        geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    )
    return "".join(_ring(ring, stage) for polygon in polygons for ring in polygon)


def _ring(ring: Iterable[Iterable[float]], stage: Stage) -> str:
    points = list(dict.fromkeys(_pixel(stage, *list(point)[:2]) for point in ring))
    if len(points) < 3 or _span(points) < SMALLEST_RING:  # noqa: PLR2004 - no area below three
        return ""
    if not any(0 <= x <= stage.width and 0 <= y <= stage.height for x, y in points):
        return ""
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points) + "Z"


def _span(points: list[tuple[float, float]]) -> float:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return max(max(xs) - min(xs), max(ys) - min(ys))
