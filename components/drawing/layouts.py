"""Which marks a figure becomes on a screen: the one table of figures and their layouts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from components.drawing import (
    course_marks,
    dot_marks,
    flow,
    lane_marks,
    lines,
    map_marks,
    roll_marks,
    share_marks,
    square_marks,
    strip_marks,
    tiers,
    year_marks,
)
from components.drawing.course import Course
from components.drawing.dots import Dots
from components.drawing.figures import Bars, Lines, Tiers
from components.drawing.lanes import Lanes
from components.drawing.map import Map
from components.drawing.shares import Shares
from components.drawing.squares import Squares
from components.drawing.strips import Roll, Strips
from components.drawing.ties import Flow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from components.drawing.figures import Description
    from components.drawing.marks import Drawing, Point

LAYOUTS: Mapping[type, Callable[[Any, str], Drawing]] = {
    Bars: year_marks.laid_out,
    Lines: lines.laid_out,
    Dots: dot_marks.laid_out,
    Tiers: tiers.laid_out,
    Flow: flow.laid_out,
    Lanes: lane_marks.laid_out,
    Strips: strip_marks.laid_out,
    Roll: roll_marks.laid_out,
    Shares: share_marks.laid_out,
    Squares: square_marks.laid_out,
    Course: course_marks.laid_out,
    Map: map_marks.laid_out,
}
"""Figure and screen to a drawing, by the kind of the figure."""
IN_ROOMS: Mapping[type, Callable[[Any, Point], Drawing]] = {
    Dots: dot_marks.in_room,
    Tiers: tiers.in_room,
    Flow: flow.in_room,
    Lanes: lane_marks.in_room,
    Roll: roll_marks.in_room,
    Squares: square_marks.in_room,
    Course: course_marks.in_room,
}
"""Figure, width and height to a drawing for a slide that has no chart of its own for it."""


def laid_out(figure: Description, screen: str) -> Drawing:
    """A figure as marks on a screen, such as "desk"."""
    return LAYOUTS[type(figure)](figure, screen)
