"""The offline pack: one file, small enough, that holds everything and leads nowhere by itself."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from graphlib import CycleError
from typing import TYPE_CHECKING

import pytest
from lxml import html

from components import assets, atlas_list
from components.bundle import bundled
from components.content.scenes import deck_scenes
from components.editions import edition
from components.exports.offline_pack.medium import PACKED, inside
from components.exports.offline_pack.parts import names as parts_of
from components.exports.offline_pack.pictures import SCREENS
from components.medium import Medium
from model.coverage import chosen_projects
from model.evidence import page_count
from model.pages import EVIDENCE, FORUM, PROJECT, paths
from model.selection import FIELDS, LANGUAGES, LAYERS, Selection
from model.standing import compared
from tests import packs
from tests.kinds import kinds
from tests.packs import BASE
from tests.some import some
from tests.views import leaf_views, page_of, view_of

if TYPE_CHECKING:
    from pathlib import Path

    from components.view import View

LARGEST = 5_500_000
AMOUNT = re.compile(r'<(?:span|dd) class="amount.*?</(?:span|dd)>', re.DOTALL)
LOADS = re.compile(
    r"<(?:iframe|object|embed|base|img|video|audio|source|image|use|form)\b[^>]*"
    r"|<link\b[^>]*|@import[^;]*|\burl\([^)]*|\bimport\([^)]*|\bsrcset="
)
"""What makes a browser ask for something."""
MAPS = ".//svg[@class='still'][not(ancestor::*[@class='picture'])]"
"""Still maps of a live page; a diagram stands in a frame."""
PATH = "path-"
"""How the parts of a lineage that lead on begin."""


@cache
def packed(base: str = BASE) -> str:
    """The pack as text."""
    return packs.made(base).decode()


@cache
def unpacked(base: str = BASE) -> str:
    """The pack as text, with all that lies compressed in it but charts."""
    return packs.unpacked(packed(base))


@cache
def known_lookups() -> dict[str, object]:
    """What its script knows."""
    found = re.search(r'id="pack-lookups">(.*?)</script>', packed())
    assert found
    known: dict[str, object] = json.loads(found[1])
    return known


@cache
def live_page(view: View) -> str:
    """A view's page on the site that the pack leads to."""
    return page_of(view, medium=Medium(BASE))


def views() -> dict[str, str]:
    """Each view's address in the pack, with its markup, pieces in their places."""
    return packs.views(packed())


def every() -> list[View]:
    """Every view of both languages that the pack makes beforehand."""
    return [one for key in LANGUAGES for one in leaf_views(key)]


def test_the_pack_is_smaller_than_five_and_a_half_megabytes() -> None:
    assert LARGEST / 4 < len(packed().encode()) <= LARGEST


def test_no_part_of_the_pack_has_more_than_an_eighth_of_its_views() -> None:
    shares = Counter((one.language, one.selection.page) for one in every())
    parts = [name.partition("/") for name in parts_of(view_of())]
    assert set(shares) <= {
        (language, page) for language, made_of_page, page in parts if made_of_page
    }
    assert max(shares.values()) <= len(every()) / 8


@pytest.mark.parametrize("base", kinds((BASE, ""), [BASE]))
def test_nothing_in_the_file_asks_for_anything_outside_it(base: str) -> None:
    text = unpacked(base)
    kept = r'<img class="qr"[^>]*src=""?|.*data:image/png;base64,.*'
    assert {one for one in LOADS.findall(text) if not re.fullmatch(kept, one)} == set()
    assert not re.search(r'\bsrc=["\'](?!data:)', text)
    for element, link in some(re.findall(r'<(\w+)[^>]* href="([^"]*)"', text)):
        assert element == "a" or link.startswith("data:"), (element, link)
        assert link.startswith(("#", "?", "http", "data:")), link
    assert "default-src 'none'" in text


def test_a_bundle_holds_each_module_once_behind_those_that_it_needs() -> None:
    code = bundled("pack.js")
    defined = re.findall(r"^const in_(\w+) = \(\(\) => \{$", code, re.MULTILINE)
    assert len(defined) == len(set(defined)) > 10
    assert defined[-1] == "pack"
    needed = re.finditer(r"= in_(\w+);", code)
    assert all(one.start() > code.index(f"const in_{one[1]} = ") for one in some(needed))
    assert not re.search(r"^(?:import|export) ", code, re.MULTILINE)


@pytest.mark.parametrize(
    ("one", "fault"),
    [
        ('import { two } from "./two.js";\nexport const one = two;', CycleError),
        ('import two from "./three.js";', ValueError),
        ("export default 1;", ValueError),
    ],
)
def test_a_module_that_cannot_be_bundled_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, one: str, fault: type[Exception]
) -> None:
    (tmp_path / "one.js").write_text(f"{one}\n")
    (tmp_path / "two.js").write_text('import { one } from "./one.js";\nexport const two = one;\n')
    monkeypatch.setattr(assets, "BROWSER", tmp_path)
    with pytest.raises(fault):
        bundled.__wrapped__("one.js")


def test_exports_and_live_maps_do_not_stand_where_no_server_is() -> None:
    markup = re.sub(r"<(script|style)\b.*?</\1>", "", unpacked(), flags=re.DOTALL)
    for word in ("data-export", "data-still", "data-scene", "./export", "./still", "./qr.svg"):
        assert word not in markup, word


@pytest.mark.slow
def test_without_an_address_nothing_leads_to_a_live_atlas() -> None:
    text = unpacked("")
    assert "atlas.example" not in text
    assert 'class="menu share"' not in text
    assert '<img class="qr"' not in text


def test_with_an_address_every_scene_and_chosen_project_has_its_code() -> None:
    codes = known_lookups()["codes"]
    assert isinstance(codes, dict)
    assert {inside(one.selection) for one in every()} <= set(codes)
    assert inside(Selection(layer="overseas", id="kinki-bio")) in codes
    for address in some(one for one in views() if one.startswith(f"#/{FORUM}")):
        code = r'<img class="qr"[^>]* src="data:image/png;base64,'
        assert re.search(code, views()[address]), address


def test_every_page_project_and_scene_is_there_in_both_languages(language: str) -> None:
    plain, there = Selection(language=language), views()
    for page in some(paths(edition().case_studies)):
        assert (inside(plain.but(page=page)) in there) is (page != PROJECT)
    for key in some(edition().projects):
        markup = there[inside(plain.but(page="project", id=key))]
        assert edition().projects[key].name(language).split(" & ")[0] in markup
    scenes = deck_scenes(view_of(plain, page=FORUM))
    for number, scene in some(enumerate(scenes, 1)):
        said = html.fromstring(there[inside(plain.but(page=FORUM, slide=number))]).xpath("//h1")
        assert said[0].text_content() == scene.headline


def test_every_part_of_a_live_page_is_a_part_of_its_view() -> None:
    """The statistics that the pack leaves out stand in a table of the same page.

    A click on a path in a scene turns the page of the talk: there it is no link.
    """
    left_out = {f"indicator-{one}" for one in compared(edition()) if one not in PACKED}
    for view in some(every()):
        live = re.findall(r'\bid="([^"]+)"', live_page(view))
        address = inside(view.selection)
        own = set(re.findall(r'\bid="([^"]+)"', views()[address]))
        missing = {one for one in set(live) - own if not (view.kind == FORUM and PATH in one)}
        assert missing <= {"show-all"} | (left_out if view.kind == "regions" else set())


def test_every_link_inside_leads_to_a_view_of_the_pack() -> None:
    worked = re.compile(r"[?&](?:bureau|field|id|indicator|status|sort|page_no)=[^&]*")
    there = views()
    links = {
        re.sub(r"&section=\w+$", "", link.replace("&amp;", "&"))
        for markup in there.values()
        for link in re.findall(r'href="(#/[^"#]*)', markup)
    }
    assert len(links) > len(there)
    for link in some(links - set(there)):
        assert link.startswith(("#/?", "#/evidence?")), link
        assert worked.sub("", link) in there, link


def test_every_amount_of_the_live_pages_stands_in_the_pack() -> None:
    for address, amount in some(
        (inside(view.selection), amount)
        for view in every()
        for amount in AMOUNT.findall(live_page(view))
    ):
        assert amount in views()[address], address
    cards = [view_of(id=key, language=one) for key in edition().projects for one in LANGUAGES]
    for amount in some({one for view in cards for one in AMOUNT.findall(page_of(view))}):
        assert amount in unpacked()
    count = page_count(len(edition().observations))
    tables = [view_of(page=EVIDENCE, page_no=number) for number in range(1, count + 1)]
    for amount in some(one for view in tables for one in AMOUNT.findall(page_of(view))):
        assert amount in views()[inside(Selection(page=EVIDENCE))]


def test_the_sentence_of_every_filter_is_the_live_one(language: str) -> None:
    known = known_lookups()
    said, shown = known[language], known["shown"]
    assert isinstance(said, dict)
    assert isinstance(shown, dict)
    for layer in ("", *LAYERS[1:]):
        for bureau in ("", *edition().bureaus):
            for field in ("", *FIELDS):
                chosen = Selection(layer=layer, bureau=bureau, field=field, language=language)
                view = view_of(chosen)
                live = atlas_list.finding(view, atlas_list.entries(view))
                # The region's is on its page already: it is the same whatever is filtered.
                known_of = said["findings"].get(f"{layer}|{bureau}|{field}")
                assert known_of == (None if layer == "region" else live)
                ids = [one.project_id for one in chosen_projects(edition(), chosen)]
                assert shown[f"{bureau}|{field}"] == ids


def test_every_map_is_drawn_for_wide_and_narrow_screens() -> None:
    for view in some(every()):
        page, live = (
            html.fragment_fromstring(markup, create_parent="div")
            for markup in (views()[inside(view.selection)], live_page(view))
        )
        maps = 0 if view.kind == FORUM else len(live.xpath(MAPS))
        for fits in SCREENS.values():
            drawn = page.xpath(f".//div[@class='{fits}']/svg[@class='still']/@viewbox")
            assert len(drawn) == maps, (fits, inside(view.selection))


def test_the_foot_says_version_date_and_who_did_not_publish_it() -> None:
    markup = views()[inside(Selection())]
    assert "Not a publication of METI" in markup
    assert edition().version in markup
    assert str(edition().created.year) in markup[markup.index('<footer class="foot"') :]


@pytest.mark.slow
def test_the_same_order_gives_the_same_bytes_in_another_process() -> None:
    assert packs.made_anew(PYTHONHASHSEED="7") == packs.made()
