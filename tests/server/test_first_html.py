"""What the server answers: pages already filled, stills, downloads, refusal."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
from html import unescape
from typing import TYPE_CHECKING

import brotli
import httpx
import pytest
import resvg_py
import zxingcpp
from PIL import Image

import server
from components.editions import edition
from components.shell import first_html, seams
from components.text import words_in
from data.problems import InvalidPackageError, Problem
from model.pages import paths
from model.selection import LANGUAGES
from model.viewport import SCREENS
from tests.asgi import ask
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST_FLIGHT = 14 * 1024
"""Bytes that a server may send before it has heard from the browser."""
COLD_HTML = 60_000
COLD_GEOMETRY = 20_000
"""The ground of a map, of the 60 kB that geometry may take."""
GROUND = "still/atlas-map.svg?lang=en&page=&layer={layer}&screen={screen}&mode=light&ground"


def words(html: str) -> str:
    """The words of a page between its tags, scripts and styles apart."""
    html = re.sub(r"<(script|style)\b.*?</\1>", " ", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


@pytest.mark.parametrize("page", paths(edition().case_studies))
def test_the_first_html_says_language_title_and_description(
    served: str, page: str, language: str
) -> None:
    answer = httpx.get(f"{served}/{page}?lang={language}", follow_redirects=True)
    assert answer.status_code == 200
    assert f'<html lang="{language}">' in answer.text
    title = re.search(r"<title>(.+?)</title>", answer.text)
    assert title
    assert ("クラスター" in title[1]) == (language == "ja")
    assert re.search(r'<meta name="description" content="[^"]{30,}"', answer.text)


def test_the_first_html_follows_the_browser_where_the_link_names_no_language(served: str) -> None:
    asked = httpx.get(f"{served}/", headers={"Accept-Language": "ja-JP,ja;q=0.9,en;q=0.8"})
    assert '<html lang="ja">' in asked.text
    other = httpx.get(f"{served}/", headers={"Accept-Language": "fr-FR,fr;q=0.9"})
    assert '<html lang="en">' in other.text


def test_the_first_html_of_the_atlas_carries_headline_map_and_all_nineteen(served: str) -> None:
    html = httpx.get(f"{served}/?lang=en").text
    shown = words(html)
    assert "5,800" in shown
    assert "about 500" in re.sub(r"\s+", " ", shown)
    assert '<svg xmlns="http://www.w3.org/2000/svg"' in html
    for project in some(edition().projects.values()):
        assert project.short_name["en"] in html.replace("&amp;", "&").replace("&#39;", "'")


def test_nothing_of_the_framework_stands_before_the_content_or_runs_before_it_is_painted(
    served: str,
) -> None:
    html = httpx.get(f"{served}/?lang=en").text
    before, waiting = html.split('<template id="live">')
    assert "./static/" not in before
    assert 'id="root"' in before
    assert before.index('id="the-nineteen"') < before.index('id="root"')
    live, after = waiting.split("</template>")
    assert live.count('<script type="module"') == 2
    assert re.findall(r"<script>(.+?)</script>", after) == [seams.START]


def test_headline_map_and_nineteen_names_arrive_in_the_first_round_trip(
    served: str, language: str
) -> None:
    answer = httpx.get(f"{served}/?lang={language}", headers={"Accept-Encoding": "gzip, br, zstd"})
    assert answer.headers["content-encoding"] == "br"
    first = answer.text[: answer.text.index("</svg>")]
    assert len(brotli.compress(first.encode(), quality=server.QUALITY)) <= FIRST_FLIGHT
    assert "5,800" in words(first)
    drawn = unescape(first[first.index('<g data-role="prefectures"') :])
    assert drawn.count('data-role="name"') >= 19
    for project in some(edition().projects.values()):
        assert project.short_name[language] in drawn


def test_first_html_and_geometry_stay_within_their_bytes(served: str) -> None:
    for page in ("", "project?id=kanto-revitalization", "evidence", "about"):
        html = httpx.get(f"{served}/{page}", headers={"Accept-Encoding": "identity"}).content
        assert len(gzip.compress(html, 6)) <= COLD_HTML, page
    for screen in some(SCREENS):
        ground = httpx.get(f"{served}/{GROUND.format(screen=screen, layer='firms')}").content
        assert 5_000 < len(gzip.compress(ground, 6)) <= COLD_GEOMETRY, screen


def test_the_ground_of_a_live_map_is_its_still_twin_without_what_stands_on_it(served: str) -> None:
    for layer in ("firms", "overseas"):
        asked = GROUND.format(screen="desk", layer=layer)
        ground = httpx.get(f"{served}/{asked}").text
        whole = httpx.get(f"{served}/{asked.removesuffix('&ground')}").text
        land = re.findall(r"<path[^>]*>", ground)
        assert all(one in whole for one in some(land))
        assert not re.search("<(text|circle|a)[ >]", ground)
        assert 'viewBox="0 0 860 720" width="1720" height="1440"' in ground


def test_pages_and_assets_travel_compressed(served: str) -> None:
    wanted = {"Accept-Encoding": "gzip"}
    assert httpx.get(f"{served}/", headers=wanted).headers["content-encoding"] == "gzip"
    ground = f"{served}/{GROUND.format(screen='desk', layer='firms')}"
    assert httpx.get(ground, headers=wanted).headers["content-encoding"] == "gzip"


@pytest.mark.parametrize("path", ["nowhere", "project/okinawa", "ja/about", "evidence/all"])
def test_an_address_that_leads_nowhere_is_said_in_both_languages(served: str, path: str) -> None:
    answer = httpx.get(f"{served}/{path}")
    assert answer.status_code == 404
    for language in some(LANGUAGES):
        assert words_in(language)("page.lost.title") in words(answer.text)
        assert f'href="./?lang={language}"' in answer.text


@pytest.mark.parametrize("figure", ["atlas-map", "area-map"])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_a_map_is_served_as_a_picture(served: str, figure: str, mode: str) -> None:
    page = {"atlas-map": "", "area-map": "project"}[figure]
    answer = httpx.get(
        f"{served}/still/{figure}.svg?page={page}&id=kinki-bio&screen=desk&mode={mode}"
    )
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert answer.text.startswith("<svg")


@pytest.mark.parametrize(
    "query", ["atlas-map.svg?screen=wall", "nothing.svg?screen=desk", "area-map.svg?screen=desk"]
)
def test_a_picture_that_does_not_exist_is_a_sentence(served: str, query: str) -> None:
    answer = httpx.get(f"{served}/still/{query}")
    assert (answer.status_code, answer.text) == (404, "There is no such figure.")


def test_downloads_are_files_and_the_package_opens(served: str) -> None:
    sheet = httpx.get(f"{served}/export/figures.csv?page=evidence&id=kinki-it")
    assert sheet.headers["content-disposition"].startswith("attachment")
    assert "kinki-it" in sheet.text
    parcel = httpx.get(f"{served}/export/parcel.zip?page=", timeout=100).content
    with zipfile.ZipFile(io.BytesIO(parcel)) as archive:
        assert archive.testzip() is None
        assert "cluster-atlas/datapackage.json" in archive.namelist()


def test_the_code_of_a_view_leads_to_the_view(served: str) -> None:
    drawn = httpx.get(f"{served}/qr.svg?page=project&lang=ja&id=kinki-bio").text
    picture = bytes(resvg_py.svg_to_bytes(svg_string=drawn, zoom=2))
    codes = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)).convert("L"))
    address = codes[0].text
    assert address.startswith(served)
    opened = httpx.get(address)
    assert '<html lang="ja">' in opened.text
    assert edition().projects["kinki-bio"].name("ja") in opened.text


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> Callable[..., httpx.Response]:
    """A function that asks the server for a path while the package has one problem."""
    error = InvalidPackageError([Problem("projects.csv", 3, "bureau_id", "mars", "no such id")])

    def refuse(_: str = "") -> None:
        raise error

    monkeypatch.setattr(first_html, "edition", refuse)
    return lambda path, language="en": ask(server.app, path, accept_language=language)


def test_an_invalid_package_is_refused_with_its_problems_on_every_page(
    broken: Callable[..., httpx.Response], language: str
) -> None:
    assert broken("/healthz").status_code == 503
    for path in ("/", "/project?id=okinawa", "/nowhere"):
        answer = broken(path, language)
        assert answer.status_code == 503
        for said in ("projects.csv", "bureau_id", "mars", "no such id"):
            assert said in answer.text


def test_a_record_whose_link_names_no_project_is_sent_to_all_of_them(served: str) -> None:
    for query in ("", "?lang=ja&v=1.0.0"):
        answer = httpx.get(f"{served}/project{query}")
        assert (answer.status_code, answer.headers["location"]) == (308, f"./projects{query}")
    lost = httpx.get(f"{served}/project?lang=en&id=atlantis")
    assert lost.status_code == 200
    assert 'id="matrix"' in lost.text
    assert lost.text.count('class="notice" role="status"') == 1


def test_a_mangled_link_gives_the_view_that_was_meant_and_says_so(served: str) -> None:
    answer = httpx.get(f"{served}/project?LANG=JA&amp;ID=Kinki-Bio。")
    assert '<html lang="ja">' in answer.text
    assert "近畿バイオ" in answer.text
    assert answer.text.count('class="notice" role="status"') == 1
    right = httpx.get(f"{served}/project?lang=ja&id=kinki-bio")
    assert 'class="notice"' not in right.text
