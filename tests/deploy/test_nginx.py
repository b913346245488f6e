"""The recipe for nginx, read by nginx and run: three replicas, at a root and below a path."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from typing import TYPE_CHECKING

import pytest

from tests.deploy import nginx
from tests.kinds import kinds
from tests.server.test_hosts import read
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.deploy.nginx import Front, Replicas

SITES = {"root": ("site.conf", True), "stripped": ("site-below-a-path.conf", True),
         "kept": ("site-below-a-path.conf", False),
         "gateway": ("site-behind-a-gateway.conf", True)}  # fmt: skip
FRONTS = {"root": ("", True), "stripped": ("/clusters", True), "kept": ("/clusters", False)}
AFFINITIES = {
    "replicas.conf": "1.22", "replicas-by-name.conf": "1.27.3", "replicas-sticky.conf": "1.29.6",
}  # fmt: skip
"""How a reader keeps to a replica, and the first nginx that can do it."""
PAGES = {
    "/": "about 500", "/project?lang=ja&id=kinki-bio": "近畿バイオ", "/tama?lang=ja": "TAMA",
    "/still/atlas-map.svg?page=&screen=desk": "<svg", "/robots.txt": "Sitemap", "/healthz": "ok",
    "/export/figures.csv?page=evidence&id=kinki-it": "kinki-it",
    "/export/slides.pptx?page=budget&part=allocation": "PK", "/export/pdf.pdf?page=about": "%PDF",
    "/export/png.png?page=budget&figure=budget": "PNG",
}  # fmt: skip


@pytest.mark.parametrize(
    ("site", "affinity"), kinds(product(SITES, AFFINITIES), product(SITES, ["replicas.conf"]))
)
def test_nginx_takes_the_recipe_as_it_is_shipped(tmp_path: Path, site: str, affinity: str) -> None:
    nginx.need(AFFINITIES[affinity])
    file, strip = SITES[site]
    folder = tmp_path / "nginx"
    nginx.recipe(folder, ["8501", "8502", "8503"], site=file, strip=strip, affinity=affinity)
    said = nginx.nginx(folder, "-t").splitlines()
    wrong = [line for line in said if "[warn]" in line and "http2" not in line]
    assert wrong == [], "a newer nginx would have HTTP/2 said otherwise, as Debian's cannot"


def test_readers_are_told_apart_by_a_cookie_and_never_by_their_address() -> None:
    recipes = [path.read_text() for path in nginx.RECIPE.glob("*.conf")]
    said = [re.sub(r"#.*", "", text) for text in some(recipes)]
    assert not [text for text in said if "ip_hash" in text or "hash $remote" in text]
    assert [text for text in said if "hash $atlas_seat consistent" in text]


@pytest.fixture(scope="module")
def replicas() -> Iterator[Replicas]:
    """Three replicas that know their public address."""
    with nginx.replicas(3) as running:
        yield running


@pytest.fixture(scope="module", params=FRONTS)
def front(
    request: pytest.FixtureRequest, replicas: Replicas, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Front]:
    """The replicas behind nginx, at the root and below a path that is taken off or not."""
    prefix, strip = FRONTS[request.param]
    folder = tmp_path_factory.mktemp("front") / "nginx"
    with nginx.front(folder, replicas, prefix=prefix, strip=strip) as running:
        yield running


@pytest.mark.slow
@pytest.mark.parametrize("path", PAGES)
def test_pages_deep_links_pictures_and_files_arrive(front: Front, path: str) -> None:
    with nginx.reader(front.address) as reader:
        answer = reader.get(path)
    assert answer.status_code == 200
    assert PAGES[path] in re.sub(r"\s+", " ", answer.text)


@pytest.mark.slow
def test_what_a_page_names_is_there(front: Front) -> None:
    with nginx.reader(front.address) as reader:
        page = reader.get("/project?id=kinki-bio").text
        named = re.findall(r'(?:src|href)="\./([^"#]+)"', page)
        for address in some(named[:40]):
            found = reader.get(f"/{address}".replace("&amp;", "&"), follow_redirects=True)
            assert found.status_code == 200, address


@pytest.mark.slow
def test_a_slash_too_many_and_the_bare_path_lead_to_the_one_address(front: Front) -> None:
    with nginx.reader(front.address) as reader:
        found = reader.get("/project/?id=kinki-bio", follow_redirects=True)
        assert str(found.url).removeprefix(front.address) == "/project?id=kinki-bio"
        assert reader.get("").status_code in (200, 308)


@pytest.mark.slow
def test_a_code_leads_to_the_public_address(front: Front) -> None:
    with nginx.reader(front.address) as reader:
        drawn = reader.get("/qr.svg?page=budget&lang=ja").text
    (address,) = read(drawn)
    assert address.startswith("https://atlas.example/clusters/budget?lang=ja")


@pytest.mark.slow
def test_files_with_a_fingerprint_are_compressed_and_kept_for_good(front: Front) -> None:
    with nginx.reader(front.address) as reader:
        page = reader.get("/", headers={"Accept-Encoding": "br"})
        style = re.search(r'href="\./(browser/[^"]+\.css)"', page.text)
        assert style
        seen = [reader.get(f"/{style[1]}", headers={"Accept-Encoding": "br"}) for _ in range(2)]
    assert page.headers["content-encoding"] == "br"
    for answer in seen:
        assert answer.headers["content-encoding"] == "br"
        assert "immutable" in answer.headers["cache-control"]
        assert "set-cookie" not in answer.headers


def seats(front: Front) -> list[set[str]]:
    """The replicas that answer each of many readers, who ask several times.

    Seats are drawn by lot: of so many, one in some thousand times all fall to two replicas.
    """
    readers, asked = 24, 3
    before = len(front.asked())
    for number in range(readers):
        with nginx.reader(front.address) as reader:
            reader.get("/")
            for _ in range(asked):
                reader.get(f"/healthz?{number}")
    served = [one for one in front.asked()[before:] if one.path.endswith("/healthz")]
    kept = [{one.replica for one in served[at : at + asked]} for at in range(0, len(served), asked)]
    assert len(kept) == readers
    assert all(len(one) == 1 for one in some(kept))
    return kept


@pytest.mark.slow
def test_a_reader_keeps_to_one_replica_and_readers_are_spread(front: Front) -> None:
    assert len(set.union(*seats(front))) == 3


@pytest.mark.slow
def test_the_cookie_of_a_newer_nginx_keeps_readers_while_their_replica_is_drained(
    replicas: Replicas, tmp_path: Path
) -> None:
    nginx.need(AFFINITIES["replicas-sticky.conf"])
    with (
        nginx.front(tmp_path / "nginx", replicas, affinity="replicas-sticky.conf") as front,
        nginx.reader(front.address) as reader,
    ):
        assert len(set.union(*seats(front))) == 3
        reader.get("/healthz")
        mine = front.asked()[-1].replica
        front.mark([port for port, _ in replicas].index(mine.rpartition(":")[2]), "drain")
        assert mine not in set.union(*seats(front))
        reader.get("/healthz")
        assert front.asked()[-1].replica == mine


@pytest.mark.slow
def test_no_reader_loses_a_page_when_a_replica_dies_under_load(tmp_path: Path) -> None:
    with (
        nginx.replicas(3) as three,
        nginx.front(tmp_path / "nginx", three) as front,
        ThreadPoolExecutor(6) as readers,
    ):

        def reads(number: int) -> list[int]:
            with nginx.reader(front.address) as reader:
                return [
                    reader.get(f"/project?lang=ja&id=kinki-bio&{number}").status_code
                    for _ in range(25)
                ]

        found = [readers.submit(reads, number) for number in range(6)]
        front.kill(0)
        front.drain(1)
        answers = [status for one in found for status in one.result()]
        replicas = {one.replica for one in front.asked()[-20:]}
    assert answers == [200] * 150
    assert replicas == {f"127.0.0.1:{front.replicas[2][0]}"}
