"""Still figures as a page has them: a map fills its place, a chart stands in a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from components import catalogue
from components.drawing.svg import TENTHS
from model.pages import FORUM as HALL_PAGE
from model.viewport import FORUM as HALL
from model.viewport import PHONE

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.content.section import Section
    from components.medium import Medium
    from components.view import View


def drawing(
    view: View,
    medium: Medium,
    maps: str = "desk",
    charts: str = "desk",
    steps: int = TENTHS,
) -> Callable[[Section], Markup]:
    """What draws the figures of a page as still pictures.

    Args:
        view: the page's view; forum mode has every figure in a hall's size.
        medium: who decides on links and colours.
        maps: the screen that maps are drawn for.
        charts: the screen that charts are drawn for.
        steps: how fine the ground of a map is.
    """
    hall = view.selection.page == HALL_PAGE

    def draw(section: Section) -> Markup:
        is_map = section.figure in catalogue.MAPS
        upright = section.figure in catalogue.UPRIGHT and not medium.pressed
        narrow = upright or catalogue.is_narrow(section.figure, section.view)
        screen = HALL if hall else maps if is_map else PHONE if narrow else charts
        picture = catalogue.still(section.figure, section.view, screen, medium.mode, medium, steps)
        return picture.svg() if hall or is_map else framed(picture.svg())

    return draw


def framed(picture: Markup) -> Markup:
    """A chart or diagram in its frame."""
    return Markup('<div class="picture">{}</div>').format(picture)
