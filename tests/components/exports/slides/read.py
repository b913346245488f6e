"""Decks to test, each made once, and how to read what stands on a slide."""

from __future__ import annotations

import io
import math
import re
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, Any

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from components import catalogue
from components.content.scenes import deck_scenes, scenes_of
from components.exports.paper import Paper
from components.exports.slides import presentation
from model.pages import CASE, COMPARE, PAGES
from model.selection import Selection
from model.viewport import FORUM
from tests.some import some
from tests.views import view_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.content.scenes import Scene
    from components.content.section import Section
    from components.view import View

BASE = "https://atlas.example"
PAPER = Paper(BASE)
PROJECTS = ("kinki-bio", "kanto-revitalization", "chubu-third", "tohoku-recycling", "okinawa")
"""Records of every shape: short, long, not settled, without a single observation, far away."""
POINT = 12700
Pptx = Any
"""A thing of python-pptx, whose own types do not tell what a shape or a chart can do."""
Made = list[tuple["Scene", list[Pptx]]]


def views(language: str) -> list[View]:
    """A view of every kind of page."""
    atlas = view_of(Selection()).atlas
    pages = [
        kind for kind, page in PAGES.items() if page.sections and kind not in ("project", CASE)
    ]
    found = [Selection(page=page, language=language) for page in (*pages, *atlas.case_studies)]
    found += [Selection(page="project", id=one, language=language) for one in PROJECTS]
    chosen = Selection(id="kinki-bio", language=language)
    one = next(iter(atlas.observations))
    found += [chosen, Selection(layer="overseas", language=language)]
    found.append(Selection(page="evidence", obs=one, language=language))
    found.append(Selection(page=COMPARE, ids="tama,hokkaido-super-cluster", language=language))
    return list(map(view_of, found))


def shown(language: str) -> View:
    """The view whose words a deck has."""
    return view_of(Selection(page="present", language=language))


def link(scene: Scene) -> str:
    """The full address of a scene."""
    return PAPER.share(scene.section.view, scene.section.section_id)


@lru_cache
def forum(language: str) -> bytes:
    """The shipped deck."""
    view = shown(language)
    return presentation(deck_scenes(view), view, PAPER, title="Forum", subtitle="Day one")


@lru_cache
def everything(language: str) -> Made:
    """Every part of every kind of page, each with its slides."""
    return made([scene for one in views(language) for scene in scenes_of(one)])


@lru_cache
def pictures(language: str, *forms: str) -> Made:
    """The scenes whose picture takes one of some forms, each with its slides."""
    scenes = [scene for one in views(language) for scene in scenes_of(one)]
    return made([one for one in scenes if form(one.section) in forms])


def form(section: Section) -> str:
    """What kind of picture a section has: "map", "bars", "lines", "tiers", "flow" or ""."""
    if not section.figure:
        return ""
    return type(catalogue.described(section.figure, section.view, FORUM)).__name__.lower()


def made(scenes: list[Scene]) -> Made:
    """Some scenes with their slides."""
    view = scenes[0].section.view
    return cut(scenes, presentation(scenes, view, PAPER, title="Scenes"))


def cut(scenes: list[Scene], document: bytes) -> Made:
    """The slides of each scene: those that its link is on, in the order of the scenes."""
    slides = list(Presentation(io.BytesIO(document)).slides)[1:]
    made: Made = []
    for scene in some(scenes):
        count = next(
            (n for n, one in enumerate(slides) if codes(one) != [link(scene)]), len(slides)
        )
        assert count, (scene.headline, "has no slide")
        made.append((scene, slides[:count]))
        slides = slides[count:]
    assert not slides
    return made


def codes(slide: Pptx) -> list[str]:
    """The alternative texts of a slide's pictures."""
    return [alt(one) for one in walk(slide.shapes) if one.shape_type == MSO_SHAPE_TYPE.PICTURE]


def walk(shapes: Pptx) -> Iterator[Any]:
    """Every shape, groups and what is in them."""
    for shape in shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from walk(shape.shapes)


def runs(shape: Pptx) -> list[Any]:
    """The words of a shape in pieces of one look, those of all cells of a table."""
    frames = [shape.text_frame] if shape.has_text_frame and not shape.is_placeholder else []
    if getattr(shape, "has_table", False):
        frames = [cell.text_frame for row in shape.table.rows for cell in row.cells]
    return [
        run for frame in frames for one in frame.paragraphs for run in one.runs if run.text.strip()
    ]


def alt(shape: Pptx) -> str:
    """The alternative text of a shape."""
    return str(shape.element.xpath("./*[1]/p:cNvPr")[0].get("descr", ""))


def text(shape: Pptx) -> str:
    """What a shape says: its words, its cells, the labels of its chart."""
    if shape.has_text_frame:
        return str(shape.text_frame.text)
    if getattr(shape, "has_chart", False):
        found = shape.chart.element.xpath(".//a:t | .//c:cat//c:v | .//c:tx//c:v")
        return "\n".join(str(one.text) for one in found)
    if getattr(shape, "has_table", False):
        return "\n".join(cell.text for row in shape.table.rows for cell in row.cells)
    return ""


def words(slides: list[Pptx]) -> str:
    """Everything that slides say, without blanks."""
    return squeezed("\n".join(text(shape) for slide in slides for shape in walk(slide.shapes)))


def squeezed(said: str) -> str:
    """Words without what depends on the line: blanks, breaks, hyphens."""
    return re.sub(r"[\s\x02-]", "", said)


def box(shape: Pptx) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a shape in points, as it is seen: some lines are turned."""
    left, top = shape.left / POINT, shape.top / POINT
    wide, high = shape.width / POINT, shape.height / POINT
    if shape.element.xpath("p:spPr/a:xfrm/@rot") in (["5400000"], ["16200000"]):
        left, top = left + (wide - high) / 2, top + (high - wide) / 2
        wide, high = high, wide
    return left, top, left + wide, top + high


def apart(one: Pptx, other: Pptx) -> bool:
    """Whether two shapes do not cover each other; ovals by their rims."""
    a, b = box(one), box(other)
    if min(a[2], b[2]) - max(a[0], b[0]) <= 0.1 or min(a[3], b[3]) - max(a[1], b[1]) <= 0.1:
        return True
    round_ones = [each.shape_type == MSO_SHAPE_TYPE.AUTO_SHAPE for each in (one, other)]
    if all(round_ones) and 'prst="ellipse"' in one.element.xml and "ellipse" in other.element.xml:
        centres = [((c[0] + c[2]) / 2, (c[1] + c[3]) / 2) for c in (a, b)]
        return math.dist(*centres) >= (a[2] - a[0] + b[2] - b[0]) / 2 - 0.1
    return False


def check_geometry(document: bytes) -> None:
    """Nothing outside the page, no words on words."""
    slides = Presentation(io.BytesIO(document))
    page = slides.slide_width / POINT, slides.slide_height / POINT
    for number, slide in some(enumerate(slides.slides, 1)):
        leaves = [one for one in walk(slide.shapes) if one.shape_type != MSO_SHAPE_TYPE.GROUP]
        for shape in some(walk(slide.shapes)):
            left, top, right, bottom = box(shape)
            inside = min(left, top) >= -0.1 and right <= page[0] + 0.1 and bottom <= page[1] + 0.1
            assert inside, (number, shape.name, box(shape))
        speaking = [one for one in leaves if text(one).strip()]
        speaking += [one for one in leaves if one.shape_type == MSO_SHAPE_TYPE.PICTURE]
        for one, other in some(combinations(speaking, 2)):
            assert apart(one, other), (number, one.name, other.name, box(one), box(other))
