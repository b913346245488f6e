"""What search engines and chat programs are told, through the server as they read it."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from lxml import etree, html

import server
from components.editions import edition
from tests.asgi import ask
from tests.some import some

PUBLIC = "https://atlas.example/clusters"
SITEMAP = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


def told(path: str, host: str = "elsewhere.example") -> dict[str, str]:
    """What the head of a page says, by name; a relation by its name and language."""
    page = html.fromstring(ask(server.app, path, host=host).text)
    said = {
        str(one.get("name") or one.get("property")): str(one.get("content"))
        for one in page.iterfind(".//head/meta")
    }
    related = {
        f"{one.get('rel')} {one.get('hreflang', '')}".strip(): str(one.get("href"))
        for one in page.iterfind(".//head/link")
    }
    return said | related


@pytest.fixture
def public(monkeypatch: pytest.MonkeyPatch) -> str:
    """The public address that the operator set, below a prefix."""
    monkeypatch.setenv("ATLAS_BASE_URL", f"{PUBLIC}/")
    return PUBLIC


def test_a_page_names_its_one_address_and_both_languages(public: str) -> None:
    version = edition().version
    found = told(f"/project?lang=ja&v={version}&id=kinki-bio&section=map&frame=1")
    assert found["canonical"] == f"{public}/project?lang=ja&id=kinki-bio"
    assert found["alternate ja"] == found["canonical"]
    assert found["alternate en"] == f"{public}/project?lang=en&id=kinki-bio"


def test_an_older_version_of_the_data_has_an_address_of_its_own(public: str) -> None:
    assert told("/budget?lang=en&v=1.0.0")["canonical"] == f"{public}/budget?lang=en&v=1.0.0"


def test_what_a_reader_typed_is_in_no_address_for_others(public: str) -> None:
    assert told("/?lang=en&q=robots")["canonical"] == f"{public}/?lang=en"


def test_a_preview_speaks_the_language_of_the_link(public: str) -> None:
    found = {lang: told(f"/project?lang={lang}&id=kinki-bio") for lang in ("en", "ja")}
    for lang, place in (("en", "en_US"), ("ja", "ja_JP")):
        assert found[lang]["og:locale"] == place
        assert edition().projects["kinki-bio"].name(lang) in found[lang]["og:title"]
        assert found[lang]["og:url"] == f"{public}/project?lang={lang}&id=kinki-bio"
    for name in ("og:description", "og:image", "og:image:alt"):
        assert found["en"][name] != found["ja"][name], name


@pytest.mark.parametrize(
    ("path", "figure"),
    [("/?lang=ja&bureau=kinki", "atlas-map"), ("/budget?lang=en", "allocation"),
     ("/about?lang=en", "atlas-map")],
)  # fmt: skip
def test_the_picture_of_a_preview_is_one_of_the_view(public: str, path: str, figure: str) -> None:
    address = urlsplit(told(path)["og:image"])
    assert address.geturl().startswith(f"{public}/export/png.png?")
    assert f"figure={figure}" in address.query
    drawn = ask(server.app, f"/export/svg.svg?{address.query}")
    assert drawn.headers["content-type"].startswith("image/svg+xml")


def test_without_a_public_address_nothing_names_a_host() -> None:
    found = told("/budget?lang=en")
    assert found["canonical"] == "./budget?lang=en"
    assert not {"og:url", "og:image"} & set(found)


def test_the_list_of_pages_has_every_page_and_project_in_both_languages(public: str) -> None:
    answer = ask(server.app, "/sitemap.xml", host="elsewhere.example")
    listed = etree.fromstring(answer.content)
    addresses = [str(one.text) for one in listed.iterfind("s:url/s:loc", SITEMAP)]
    assert f"{public}/tama?lang=ja" in addresses
    for project in some(edition().projects):
        assert f"{public}/project?lang=en&id={project}" in addresses
    assert f"{public}/project?lang=en" not in addresses
    others = [len(one.findall("x:link", SITEMAP)) for one in listed.iterfind("s:url", SITEMAP)]
    assert set(others) == {2}
    assert all(
        ask(server.app, one.removeprefix(public)).status_code == 200
        for one in some(addresses[::12])
    )


def test_search_engines_are_told_where_the_list_is_and_what_is_made_on_demand(public: str) -> None:
    said = ask(server.app, "/robots.txt", host="elsewhere.example").text.splitlines()
    assert f"Sitemap: {public}/sitemap.xml" in said
    assert said.index("Allow: /export/png.png") < said.index("Disallow: /export/")


def test_without_a_public_address_there_is_no_list() -> None:
    answer = ask(server.app, "/sitemap.xml", host="elsewhere.example")
    assert answer.status_code == 404
    assert "public address" in answer.text
    assert "Sitemap" not in ask(server.app, "/robots.txt", host="elsewhere.example").text
