"""What is drawn on slides: charts with their values, maps of shapes, diagrams that stay tied."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import openpyxl
import pytest
from pptx.enum.dml import MSO_FILL
from pptx.enum.shapes import MSO_SHAPE_TYPE

from components import catalogue
from model.viewport import FORUM
from tests.components.drawing.read_maps import corners, field_of
from tests.components.exports.slides.read import Pptx, alt, box, pictures, text, walk
from tests.some import some

if TYPE_CHECKING:
    from components.content.scenes import Scene


def charts_of(scene: Scene, slides: list[Pptx]) -> list[tuple[Pptx, list[tuple[Pptx, ...]]]]:
    """The charts of a scene with the rows of the sheets inside them."""
    charts = [one.chart for slide in slides for one in slide.shapes if one.has_chart]
    assert charts, scene.headline
    books = [
        openpyxl.load_workbook(io.BytesIO(one.part.chart_workbook.xlsx_part.blob)) for one in charts
    ]
    sheets = [list(book.worksheets[0].iter_rows(values_only=True)) for book in books]
    return list(zip(charts, sheets, strict=True))


def test_columns_hold_the_recorded_values_and_a_blank_stays_blank(language: str) -> None:
    found = pictures(language, "bars")
    assert {scene.section.figure for scene, _ in found} == {
        "firms", "budget", "specialisation", "mext", "regional-rnd",
    }  # fmt: skip
    for scene, slides in some(found):
        frame = catalogue.FIGURES[scene.section.figure].query(scene.section.view, FORUM)
        (_, rows), *others = charts_of(scene, slides)
        assert not others
        heads = rows[0][1:-1]
        held = {
            (row[0].split("\n")[0], part): value
            for row in rows[1:]
            for part, value in zip(heads, row[1:-1], strict=True)
        }
        recorded = {
            (row.place, row.part): row.value for row in frame.itertuples() if row.value == row.value
        }
        assert {key: value for key, value in held.items() if value is not None} == recorded
        shown = catalogue.described(scene.section.figure, scene.section.view, FORUM)
        assert len(rows) - 1 == len(shown.columns)


def test_columns_that_are_no_plain_count_look_different(language: str) -> None:
    for scene, slides in some(pictures(language, "bars")):
        frame = catalogue.FIGURES[scene.section.figure].query(scene.section.view, FORUM)
        chart, _ = charts_of(scene, slides)[0]
        dashes = len(chart.element.xpath(".//c:barChart//c:dPt[.//a:prstDash]"))
        hatched = len(chart.element.xpath(".//c:barChart//c:dPt[.//a:pattFill]"))
        assert dashes == frame["kind"].isin(["weak", "asked"]).sum()
        assert hatched == (frame["kind"] == "break").sum()


def test_lines_hold_real_years_and_recorded_values_and_mark_what_is_approximate(
    language: str,
) -> None:
    found = pictures(language, "lines")
    assert found
    for scene, slides in found:
        frame = catalogue.FIGURES[scene.section.figure].query(scene.section.view, FORUM)
        charts = charts_of(scene, slides)
        panels = list(frame.groupby("series", sort=False))
        assert len(charts) == len(panels)
        for (chart, rows), (name, points) in some(zip(charts, panels, strict=True)):
            assert rows[0][1] == name
            assert [row[:2] for row in rows[1:]] == list(
                zip(points["year"], points["value"], strict=True)
            )
            marks = chart.element.xpath(".//c:dPt/c:marker/c:spPr/a:solidFill/a:schemeClr/@val")
            assert marks == ["bg1" if rough else "accent1" for rough in points["approximate"]]
            dots = ["sysDot"] if points["joined"].all() else []
            assert chart.element.xpath(".//c:ser/c:spPr//a:prstDash/@val") == dots


def test_a_map_is_made_of_shapes_and_its_marks_say_what_they_show(language: str) -> None:
    for scene, slides in some(pictures(language, "map")):
        shapes = list(walk(slides[0].shapes))
        land = [one for one in shapes if one.shape_type == MSO_SHAPE_TYPE.FREEFORM]
        alts = " ".join(map(alt, shapes))
        assert land
        frame = catalogue.FIGURES[scene.section.figure].query(scene.section.view, FORUM)
        if scene.section.figure == "atlas-map" and scene.section.view.selection.layer != "overseas":
            near = scene.section.view.selection
            assert near.id or near.bureau or {"北海道", "Hokkaido"} & {one.name for one in land}
            for name, said in some(zip(frame["name"], frame["said"], strict=True)):
                told = scene.section.view.words("sign.told", what=name, said=said)
                assert near.id or near.bureau or told in alts
        if scene.section.figure == "partners-map":
            assert all(
                name in alts and said in alts
                for name, said in some(zip(frame["name"], frame["said"], strict=True))
            )


def test_the_prefectures_of_a_subject_are_highlighted() -> None:
    scene, slides = next(
        p for p in pictures("en", "map") if p[0].section.view.selection.page == "tama"
    )
    fills = {
        one.name: one.fill.fore_color.rgb
        for one in walk(slides[0].shapes)
        if one.shape_type == MSO_SHAPE_TYPE.FREEFORM and one.fill.type == MSO_FILL.SOLID
    }
    view = scene.section.view
    covered = {view.atlas.prefectures[code].en for code in view.subject.prefectures()}
    assert len({fills[name] for name in covered}) == 1
    assert fills["Saitama"] not in {fill for name, fill in fills.items() if name not in covered}


def test_no_name_stands_twice_on_the_map_of_a_slide(language: str) -> None:
    for scene, slides in some(pictures(language, "map")):
        words = [one.text_frame.text for one in walk(slides[0].shapes) if one.has_text_frame]
        names = [
            one.words
            for one in catalogue.described(scene.section.figure, scene.section.view, FORUM).names
        ]
        twice = [name for name in some(set(names)) if words.count(name) > max(names.count(name), 1)]
        assert not twice, scene.section.figure


def test_hollow_marks_are_dashed_and_have_no_fill_of_their_field() -> None:
    scene, slides = pictures("en", "map")[0]
    frame = catalogue.FIGURES[scene.section.figure].query(scene.section.view, FORUM)
    groups = (one for one in walk(slides[0].shapes) if one.shape_type == MSO_SHAPE_TYPE.GROUP)
    marks = {one.name: one for one in groups}
    for row in some(frame.itertuples()):
        mark = marks[row.name]
        disc, *parts = mark.shapes
        assert {field_of(corners(one)) for one in parts} - {""} == set(row.fields)
        dashed = row.look == "dashed"
        assert ("custDash" in disc.element.xml) == dashed
        assert (str(disc.fill.fore_color.rgb) == "FFFFFF") == dashed


def site(shape: Pptx, number: int) -> tuple[int, int]:
    """Where a connector meets a rectangle: above, at the left, below or at the right."""
    left, top, right, bottom = box(shape)
    middle, half = (left + right) / 2, (top + bottom) / 2
    found = ((middle, top), (left, half), (middle, bottom), (right, half))[number]
    return round(found[0]), round(found[1])


def ends(line: Pptx) -> list[tuple[int, int]]:
    """The two corners of a connector's frame, as it is seen, between which it runs."""
    left, top, right, bottom = map(round, box(line))
    frame = line.element.spPr.xfrm
    # Turned by a quarter, what runs down to the right unflipped runs down to the left.
    falls = (frame.flipH == frame.flipV) != bool(frame.rot)
    return [(left, top), (right, bottom)] if falls else [(left, bottom), (right, top)]


def test_a_diagram_is_boxes_tied_by_connectors(language: str) -> None:
    for scene, slides in some(pictures(language, "tiers", "flow")):
        ties = [one for one in slides[0].shapes if one.element.tag.endswith("}cxnSp")]
        assert ties
        boxes = {str(one.shape_id): one for one in slides[0].shapes if one.has_text_frame}
        for one in ties:
            glued = one.element.xpath(".//a:stCxn | .//a:endCxn")
            sites = [site(boxes[end.get("id")], int(end.get("idx"))) for end in glued]
            for site_of, end in some(zip(sorted(sites), sorted(ends(one)), strict=True)):
                assert site_of == pytest.approx(end, abs=1), one.name
            ends_of = [boxes[end.get("id")] for end in glued]
            assert all(some(text(box) or box.name for box in ends_of))
        if scene.section.figure == "lineage":
            frame = catalogue.FIGURES["lineage"].query(scene.section.view, FORUM)
            steps = frame[frame["project"] != ""]
            assert len(ties) == len(steps)
            dashed = {one.name for one in ties if "custDash" in one.element.xml}
            assert len(dashed) == steps["doubt"].sum()
            assert len(slides) == 1
