"""A link's version decides what every route answers with."""

from __future__ import annotations

import pytest
from lxml import html
from starlette.testclient import TestClient

import server
from components.text import words_in


@pytest.fixture(scope="module")
def client() -> TestClient:
    """The app in this process."""
    return TestClient(server.app)


def notices(client: TestClient, address: str) -> str:
    """What a page says of its link."""
    tree = html.document_fromstring(client.get(address).text)
    return " ".join(" ".join(one.text_content().split()) for one in tree.find_class("notice"))


def test_an_older_version_shows_its_own_cells_on_its_page(client: TestClient) -> None:
    sentence = "the Kinki bureau{}s area"
    path = "/project?lang=en&id=hokuriku-manufacturing"
    assert (
        sentence.format("'")
        in html.document_fromstring(client.get(f"{path}&v=1.0.0").text).text_content()
    )
    assert sentence.format("’") in client.get(path).text


def test_a_page_says_which_version_is_current_only_where_it_is_another(
    client: TestClient, language: str
) -> None:
    said = words_in(language)("pinned.current", version="1.0.0", current="1.1.0")
    for path in ("/", "/tama", "/budget", "/evidence", "/about", "/deck"):
        assert said in client.get(f"{path}?lang={language}&v=1.0.0").text
        assert "pinned" not in client.get(f"{path}?lang={language}").text


def test_a_version_that_never_was_opens_the_current_one_and_says_so(
    client: TestClient, language: str
) -> None:
    said = notices(client, f"/budget?lang={language}&v=7.7.7")
    assert words_in(language)("notice.version") in said


def test_the_parcel_and_a_csv_are_of_the_version_that_the_link_names(client: TestClient) -> None:
    sheets = [client.get(f"/export/figures.csv?page=evidence{more}") for more in ("&v=1.0.0", "")]
    assert [sheet.status_code for sheet in sheets] == [200, 200]
    assert sheets[0].content != sheets[1].content
    assert b"METI's own words" in sheets[0].content
    assert "METI’s own words".encode() in sheets[1].content
