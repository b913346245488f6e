"""Below a path of a host the atlas is the same, whether its proxy takes the path off or not."""

from __future__ import annotations

import pytest

import server
from components.shell.prefix import Prefix
from tests.asgi import ask

BELOW = Prefix(server.app, "https://atlas.example/a/clusters")
ADDRESSES = {
    "/": 200, "/project?lang=ja&id=kinki-bio": 200, "/nowhere": 404, "/healthz": 200,
    "/still/atlas-map.svg?page=&screen=desk": 200, "/app/static/atlas.css": 200,
    "/_stcore/host-config": 200, "/_stcore/metrics": 404, "/export/figures.csv?page=evidence": 200,
}  # fmt: skip


@pytest.mark.parametrize(("path", "status"), ADDRESSES.items())
def test_an_address_answers_alike_with_and_without_the_path(path: str, status: int) -> None:
    bare, below = (ask(BELOW, f"{prefix}{path}") for prefix in ("", "/a/clusters"))
    assert (bare.status_code, below.status_code) == (status, status)
    assert bare.headers["cache-control"] == below.headers["cache-control"]


def test_a_slash_too_many_leads_to_the_one_address_below_the_path() -> None:
    for prefix in ("", "/a/clusters"):
        answer = ask(BELOW, f"{prefix}/project/?id=kinki-bio")
        assert (answer.status_code, answer.headers["location"]) == (308, "../project?id=kinki-bio")


def test_a_path_that_only_begins_alike_is_no_prefix() -> None:
    assert ask(BELOW, "/a/clustersproject").status_code == 404
