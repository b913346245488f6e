"""How to read what each painter made of a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from lxml import etree

from components.drawing import svg
from components.drawing.layouts import laid_out
from components.drawing.marks import Connector, Disc, Group, Rect
from components.exports.slides import shapes
from components.exports.slides import template as templates
from components.theme import LIGHT
from tests.views import view_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.drawing.dots import Dots
    from components.drawing.figures import Tiers
    from components.drawing.lanes import Lanes
    from components.drawing.marks import Drawing, Mark
    from components.drawing.ties import Flow

Pptx = Any


class Row(NamedTuple):
    """A row of dots as a painter drew it: where its mark ends along the axis, whether hollow."""

    end: float
    hollow: bool


class Diagram(NamedTuple):
    """A diagram as a painter drew it: its words, sorted, and which of its ties are dashed."""

    words: list[str]
    ties: list[bool]


def root(markup: object) -> etree._Element:
    """An SVG, parsed strictly."""
    return etree.fromstring(str(markup))


def found(tree: etree._Element, role: str) -> list[etree._Element]:
    """The elements of a role."""
    return tree.xpath(f".//*[@data-role='{role}']")


def said(elements: list[etree._Element]) -> str:
    """Words in several lines as one."""
    return " ".join("".join(one.itertext()) for one in elements)


def on_slide(drawing: Drawing) -> list[tuple[Mark, Pptx]]:
    """Marks with the shape that each became on a slide."""
    slides = templates.opened(None, view_of().words("slides.template"))
    sheet = templates.sheet(slides, templates.paper(slides, "en"), templates.CONTENT)
    made = [one for mark in drawing.marks for one in _apart(mark)]
    return list(zip(made, shapes.painted(sheet, (60.0, 60.0), drawing), strict=True))


def _apart(mark: Mark) -> Iterator[Mark]:
    """The marks of a group that stay apart on a slide; an area with its words is one shape."""
    if isinstance(mark, Group) and not isinstance(mark.marks[0], Rect | Disc):
        for one in mark.marks:
            yield from _apart(one)
    else:
        yield mark


def _svg_diagram(figure: Tiers | Flow) -> Diagram:
    tree = root(svg.picture(laid_out(figure, "forum"), "light").svg())
    ties = [one for role in ("tie", "certain", "inferred") for one in found(tree, role)]
    words = " ".join("".join(one.itertext()) for one in tree.iter("{*}text"))
    return Diagram(sorted(words.split()), [bool(one.get("stroke-dasharray")) for one in ties])


def _shape_diagram(figure: Tiers | Flow) -> Diagram:
    made = on_slide(laid_out(figure, "forum"))
    ties = [shape for mark, shape in made if isinstance(mark, Connector)]
    words = " ".join(
        shape.text_frame.text for _, shape in made if shape not in ties and shape.has_text_frame
    )
    return Diagram(sorted(words.split()), [bool(one.element.xpath(".//a:ds")) for one in ties])


def _svg_lanes(figure: Lanes) -> dict[str, tuple[str, bool]]:
    tree = root(svg.picture(laid_out(figure, "desk"), "light").svg())
    return {
        str(one.get("data-id")): (role, one.get("fill") == LIGHT.ground)
        for role in ("lit", "unlit")
        for one in found(tree, role)
    }


def _shape_lanes(figure: Lanes) -> dict[str, tuple[str, bool]]:
    return {
        mark.id: (mark.role, str(shape.fill.fore_color.rgb) == LIGHT.ground[1:].upper())
        for mark, shape in on_slide(laid_out(figure, "desk"))
        if mark.role in ("lit", "unlit")
    }


LANE_PAINTERS = {"svg": _svg_lanes, "shapes": _shape_lanes}
"""Lanes to what was drawn, by key: whether lit, whether hollow."""


def _svg_dots(figure: Dots) -> tuple[dict[str, Row], str]:
    tree = root(svg.picture(laid_out(figure, "desk"), "light").svg())
    drawn = {}
    for one in (*found(tree, "solid"), *found(tree, "hollow")):
        x, wide = (float(one.get(name) or 0) for name in ("x", "width"))
        end = float(one.get("cx") or 0) or x + wide
        drawn[str(one.get("data-id"))] = Row(end, bool(one.get("stroke-dasharray")))
    return drawn, " ".join("".join(one.itertext()) for one in tree.iter("{*}text"))


def _shape_dots(figure: Dots) -> tuple[dict[str, Row], str]:
    drawing = laid_out(figure, "desk")
    made = on_slide(drawing)
    (scale,) = {round(one.width / mark.size[0]) for mark, one in made if mark.role == "band"}
    drawn = {
        mark.id: Row(
            ((one.left + one.width / (2 if isinstance(mark, Disc) else 1)) / scale) - 60.0,
            bool(one.element.xpath(".//a:ds")),
        )
        for mark, one in made
        if mark.role in ("solid", "hollow")
    }
    written = (one.text_frame.text for mark, one in made if one.has_text_frame)
    return drawn, " ".join(written)


DOT_PAINTERS = {"svg": _svg_dots, "shapes": _shape_dots}
"""Rows of dots to what was drawn, by key, and all words."""
DIAGRAM_PAINTERS = {"svg": _svg_diagram, "shapes": _shape_diagram}
"""Tiers or a sequence to what was drawn."""
