"""The ground of Japan's maps, and the names of the bureaus at sea beside their areas."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from components import statistics
from components.drawing.labels import Box
from components.drawing.map import Land, Name, Shade
from model.centres import bounds
from model.coverage import area
from model.selection import OVERSEAS, REGION
from model.viewport import JAPAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.drawing.map import Degrees, Role
    from components.view import View
    from model.viewport import Viewport

ODD = ("tohoku", "chubu", "chugoku", "kyushu")
"""Every second bureau, whose area is a little darker: neighbours are told apart."""
BUREAUS: dict[str, tuple[Degrees, tuple[int, int]]] = {
    "hokkaido": ((143.2, 44.9), (0, 0)),
    "tohoku": ((142.9, 39.6), (1, 0)),
    "kanto": ((141.9, 36.0), (1, 0)),
    "chubu": ((137.6, 34.0), (1, 1)),
    "kinki": ((135.3, 33.0), (0, 1)),
    "chugoku": ((131.6, 35.9), (-1, 0)),
    "shikoku": ((133.6, 32.2), (0, 1)),
    "kyushu": ((129.0, 31.6), (-1, 1)),
    "okinawa": ((129.9, 26.2), (1, 0)),
}
"""Where a bureau's name is written, clear of the marks, and which way the open sea is."""

FRAMED = "okinawa"
"""The bureau whose area stands in a frame of its own."""


LETTERS = {"desk": 17, "hall": 20}
"""Height of the names of what is chosen, in pixels, where the map is made smaller since its legend
stands above it."""
FOOT = {"desk": 44.0, "hall": 44.0}
"""How much of a map the line below it lies on, in pixels, by screen; of others nothing."""
STEPS: tuple[Role, ...] = ("unsaid", "step1", "step2", "step3", "step4", "step5")
"""The role of each class of a shaded map, where there is no number first."""


def viewport(view: View, screen: str) -> Viewport:
    """Japan, or what is chosen of it from close by."""
    whole, chosen = JAPAN[screen], area(view.atlas, view.selection)
    if not chosen or view.layer == OVERSEAS:
        return whole
    close = whole.closer(bounds(view.atlas, chosen))
    return close if close is whole else replace(close, letter=LETTERS.get(screen, close.letter))


def foot(on: Viewport) -> Box:
    """Where the line below a map lies on it, in pixels: names keep clear of it."""
    return Box(0.0, on.height - FOOT.get(on.name, 0.0), on.width, on.height)


def lands(view: View, covered: tuple[str, ...]) -> tuple[Land, ...]:
    """Neighbours, prefectures in the shades of their bureaus, and the borders of these.

    Args:
        view: whose words the pieces are called by.
        covered: JIS codes of the prefectures that are chosen.
    """
    shades = (Shade("bureau", ODD, "other"),)
    return layered(view, (Shade("code", covered, "chosen"), *shades) if covered else shades)


def stepped(view: View) -> tuple[Land, ...]:
    """The same, the bureaus' areas in the classes of the statistic that the view shows."""
    classes: dict[int, list[str]] = {}
    for one in statistics.shaded(view):
        classes.setdefault(one.step, []).append(one.region.region_id)
    found = (Shade("bureau", tuple(areas), STEPS[step]) for step, areas in classes.items())
    return layered(view, tuple(found))


def layered(view: View, shades: tuple[Shade, ...]) -> tuple[Land, ...]:
    """Neighbours, prefectures in some shades, and the borders of the bureaus' areas."""
    prefectures = {code: name[view.language] for code, name in view.atlas.prefectures.items()}
    return (
        Land("neighbours", "foreign", said=view.words("slides.name.land")),
        Land("prefectures", "home", 0.7, shades, "code", prefectures),
        Land("bureaus", "edge", 2.0, key="bureau", names=_bureaus(view)),
    )


def silhouette(view: View) -> tuple[Land, ...]:
    """The bureaus' areas and nothing else, in the darker shades."""
    shade = Shade("bureau", ODD, "chosen")
    return (Land("bureaus", "other", 0.6, (shade,), "bureau", _bureaus(view)),)


def bureau_names(view: View) -> tuple[Name, ...]:
    """The bureaus' names; on a shaded map with the numbers of their areas.

    Okinawa has its name on its frame.
    """
    named = _bureaus(view)
    if not shaded(view):
        del named[FRAMED]
    for one in statistics.shaded(view) if shaded(view) else ():
        named[one.region.region_id] += f" {statistics.brief(view, one)}"
    return tuple(
        Name(name, at, "bureau", outward=outward)
        for key, name in named.items()
        for at, outward in [BUREAUS[key]]
    )


def framed(view: View, viewport: Viewport) -> Iterator[Name]:
    """What is said of the islands that a map draws elsewhere: which, and that they are moved."""
    if viewport.inset:
        ground = viewport.inset.ground
        yield Name(view.words("map.inset"), (ground.east, ground.south), "inset")


def shaded(view: View) -> bool:
    """Whether the view's map shades the bureaus' areas by a statistic."""
    return view.layer == REGION and bool(view.atlas.statistics)


def _bureaus(view: View) -> dict[str, str]:
    return {key: view.words(f"bureau.{key}") for key in view.atlas.bureaus}
