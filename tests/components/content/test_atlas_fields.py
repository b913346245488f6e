"""The Atlas opens on what is known: fields with their certainty, a list that says blanks once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from components import atlas_list, catalogue, links, project_fields
from components.content import atlas_rows, pages
from components.editions import edition
from components.inline import Badge, Link, plain, walk
from components.maps.legend import legend
from components.view import View
from model.entities import READ
from model.evidence import recorded
from model.selection import FIELDS, GROUPS, LAYERS, Selection
from tests.some import some
from tests.views import page_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from components.tables import Row

CURRENT, FIRST = "1.1.0", "1.0.0"


def picked(row: Row) -> str:
    """The project that a row chooses."""
    return next(one.selection.id for one in walk(row.cells[0]) if isinstance(one, Link))


def test_the_atlas_opens_on_fields_and_in_1_0_0_on_firms(view: Callable[..., View]) -> None:
    assert view().layer == LAYERS[0] == "fields"
    old = View(edition(FIRST), Selection(version=FIRST))
    assert old.layer == "firms"
    assert "fields" not in old.atlas.layers
    assert catalogue.caption("atlas-map", old) == catalogue.caption(
        "atlas-map", old.but(layer="firms")
    )


@pytest.mark.parametrize(("version", "layer"), [(CURRENT, "fields"), (FIRST, "firms")])
def test_the_first_layer_of_a_version_is_left_unsaid_in_its_links(version: str, layer: str) -> None:
    known = links.known_values(edition(version))
    query = {"lang": "en", "v": version, "layer": layer}
    found, notices = links.opened("", query, known, "en")
    assert (found.layer, notices) == ("", ())
    assert "layer" not in links.encode(found)


def test_a_layer_that_a_version_does_not_know_is_said() -> None:
    known = links.known_values(edition(FIRST))
    found, notices = links.opened("", {"v": FIRST, "layer": "fields"}, known, "en")
    assert (found.layer, notices) == ("", ("layer",))


def test_a_deck_keeps_the_layer_that_it_names() -> None:
    known = links.known_values(edition(FIRST))
    step = links.step_view("./?layer=firms", known, "en")
    assert step
    assert links.step_link(*step) == "./?layer=firms"


def test_title_alt_and_slide_count_what_no_source_says_apart(view: Callable[..., View]) -> None:
    caption = catalogue.caption("atlas-map", view())
    assert caption
    assert caption.finding.startswith("Manufacturing in 6, and 2 unverified; ")
    assert caption.finding in caption.alt
    assert pages.sections(view())["list"].finding == caption.finding


def test_a_field_that_no_source_says_of_a_project_is_not_counted_as_none_known(
    view: Callable[..., View],
) -> None:
    said = [pages.sections(view(bureau=one))["list"].finding for one in ("chubu", "chugoku")]
    assert all(" (1 unverified)" in one and " in 0" not in one for one in some(said))


def test_the_title_of_a_chosen_field_counts_that_field_beside_no_number_of_the_programme(
    view: Callable[..., View],
) -> None:
    found = pages.sections(view(field="bio"))["map"]
    assert (found.finding, found.facts) == ("Biotechnology in 4, and 1 unverified", ())
    assert pages.sections(view())["map"].facts


def test_a_legend_that_nobody_can_press_has_the_signs_of_its_map_alone(
    view: Callable[..., View],
) -> None:
    kinki = view(bureau="kinki")
    shown = [sign for sign, _ in legend(kinki, pressed=False).signs if isinstance(sign, Badge)]
    fields = {field for one in shown if len(one.fields) == 1 for field in one.fields}
    assert fields == {field for one in kinki.atlas.by_bureau["kinki"] for field in one.fields}
    assert len(legend(kinki).signs) > len(shown)


@pytest.mark.parametrize("field", FIELDS)
def test_the_counts_of_a_field_are_those_of_the_record(
    view: Callable[..., View], field: str
) -> None:
    shown = view(field=field)
    own = [one for one in shown.atlas.projects.values() if field in one.fields]
    sure = sum(one.fields_certainty in READ for one in own)
    said = project_fields.finding(shown, own)
    if len(own) == 1:
        assert (
            said == f"{shown.project_name(own[0].project_id)}: {project_fields.said(shown, own[0])}"
        )
    else:
        name = shown.words(f"field.{field}.name").lower()
        assert f"{name} in {sure}" in said.lower()


def test_a_mark_is_dashed_where_no_source_says_the_fields(view: Callable[..., View]) -> None:
    looks = {entry.project.project_id: entry.look for entry in atlas_list.entries(view())}
    projects = view().atlas.projects.values()
    read = {one.project_id: one.fields_certainty in READ for one in projects}
    assert looks == {key: "full" if sure else "dashed" for key, sure in read.items()}
    assert set(looks.values()) == {"full", "dashed"}


def test_all_marks_of_the_fields_are_of_one_size(view: Callable[..., View]) -> None:
    frame = catalogue.FIGURES["atlas-map"].query(view(), "desk")
    assert len(frame) == 19
    assert frame["radius"].nunique() == 1


def test_a_bodys_count_looks_like_neither_a_projects_nor_a_blank(
    view: Callable[..., View],
) -> None:
    states = {one.state: one.look for one in atlas_list.entries(view(layer="firms"))}
    assert {"record", "body", "part", "none"} == set(states)
    assert len({states["record"], states["body"], states["none"]}) == 3


@pytest.mark.parametrize("layer", ["firms", "universities", "overseas"])
def test_blanks_stand_together_and_are_said_once(
    view: Callable[..., View], layer: str, language: str
) -> None:
    shown = view(layer=layer, language=language)
    *told, blanks = atlas_rows.table(shown).groups
    assert blanks.title == shown.words("list.blanks")
    none = {one.project.project_id for one in atlas_list.entries(shown) if one.state == "none"}
    assert {picked(row) for row in blanks.rows} == none != set()
    said = [plain(cell, shown) for group in told for row in group.rows for cell in row.cells]
    assert shown.words("list.none") not in some(said)


@pytest.mark.parametrize("group", GROUPS)
def test_the_list_has_every_project_in_both_groupings(
    view: Callable[..., View], group: str
) -> None:
    shown = view(group=group)
    table = atlas_rows.table(shown)
    assert {picked(row) for row in table.rows} == set(shown.atlas.projects)
    filings = sum(len(one.fields) for one in shown.atlas.projects.values())
    assert len(table.rows) == (19 if group == "bureau" else filings)
    assert len(table.groups) == (len(shown.atlas.bureaus) if group == "bureau" else len(FIELDS))
    keys = [one.key for row in table.rows for one in walk(row.cells[0]) if isinstance(one, Link)]
    named = [key for key in keys if key]
    assert len(named) == len(set(named)) == 19


@pytest.mark.parametrize("typed", ["kinki bio", "バイオ 近畿"])
@pytest.mark.parametrize("group", GROUPS)
def test_what_a_search_is_nearest_to_stands_first_in_both_groupings(
    view: Callable[..., View], group: str, typed: str, language: str
) -> None:
    table = atlas_rows.table(view(group=group, q=typed, language=language))
    keys = [row.key for row in table.rows]
    assert keys[0] == "kinki-bio"
    assert "hokkaido-super-cluster" in keys[1:]


def test_the_projects_of_a_bureau_stay_together_whatever_is_looked_for(
    view: Callable[..., View],
) -> None:
    groups = atlas_rows.table(view(q="it")).groups
    titles = [one.title for one in groups]
    assert len(some(titles)) == len(set(titles))
    assert [row.key for row in groups[0].rows] == ["kanto-it"]


def test_a_list_by_field_names_only_the_chosen_field(view: Callable[..., View]) -> None:
    table = atlas_rows.table(view(group="field", field="bio"))
    assert len(table.groups) == 1
    keys = [row.key for row in table.rows]
    assert len(some(keys)) == len(set(keys))


def test_a_row_says_fields_body_fate_and_figures(view: Callable[..., View]) -> None:
    shown = view()
    row = next(row for row in atlas_rows.table(shown).rows if picked(row) == "tohoku-recycling")
    _, bureau, fields, known, figures = (plain(cell, shown) for cell in row.cells)
    assert bureau == "Tohoku"
    assert fields == "Environment and recycling (inferred)"
    assert "Intelligent Cosmos Research Organization" in list(walk(row.cells[3]))
    assert "TOHOKU Manufacturing Corridor" in known
    assert figures == f"{len(recorded(shown.atlas, 'tohoku-recycling'))} figures"


@pytest.mark.parametrize("layer", LAYERS)
def test_the_legend_names_every_sign_on_the_map(view: Callable[..., View], layer: str) -> None:
    shown = view(layer=layer)
    signs = [sign for sign, _ in legend(shown).signs if isinstance(sign, Badge)]
    frame = catalogue.FIGURES["atlas-map"].query(shown, "desk")
    marks = frame[frame["look"] == "full"] if layer == "overseas" else frame
    named = {field for sign in signs if len(sign.fields) == 1 for field in sign.fields}
    assert named == {field for fields in marks["fields"] for field in fields}
    split = any(len(sign.fields) > 1 for sign in signs)
    assert split == (layer == "fields" and any(len(fields) > 1 for fields in marks["fields"]))
    looks = {sign.look for sign in signs if not sign.fields}
    assert looks == (set() if layer == "overseas" else set(frame["look"]) - {"full"})


def test_a_legend_says_no_sign_where_no_mark_is_found(view: Callable[..., View]) -> None:
    assert legend(view()).signs
    assert not legend(view(q="zzz")).signs


@pytest.mark.parametrize(
    "chosen", [{"q": "zzz"}, {"q": "hachioji"}, {"bureau": "hokkaido", "field": "energy"}]
)
def test_there_is_one_way_out_of_a_search_or_a_filter(
    view: Callable[..., View], chosen: dict[str, str]
) -> None:
    shown = view(**chosen)
    ways = [shown.words(key) for key in ("search.clear", "map.clear")]
    assert sum(page_of(shown).count(f"{way}</a>") for way in ways) == 1
