"""Many who ask for exports at once: who reads honestly is next, and what is light is there at once.

The crowd's browsers print until they are told to go on, so that what is asked meanwhile is asked of
a server whose rooms are full, whatever the machine has to do besides.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import anyio
import httpx
import pytest
from itsdangerous import TimestampSigner

from components.exports.readers import COOKIE, NEW
from components.exports.turns import Bounds
from components.text import words_in
from tests.components.exports.asking import run, script, until
from tests.conftest import serving
from tests.deploy.nginx import PROXY
from tests.kinds import kinds
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CROWD, PATIENCE = 80, 120
SECRET = "known to the test"  # noqa: S105 - of a server of this test alone
LIGHT = (
    "/evidence?lang=en", "/healthz", "/export/figures.csv?page=evidence", "/qr.svg?page=budget",
    "/export/svg.svg?page=budget&figure=budget",
)  # fmt: skip
KEPT = "/export/slides.pptx?page=budget&part=allocation"
HONEST = "/export/slides.pptx?page=project&id=kinki-bio&progress=1"
MANY = Bounds().heavy + Bounds().all
UNKNOWN = Bounds().heavy + Bounds().shared
TAKEN = {
    ("one", "one"): Bounds().lane,
    ("one", "many"): Bounds().lane,
    ("eighty fresh", "one"): UNKNOWN,
    ("eighty fresh", "many"): UNKNOWN,
    ("eighty old", "one"): MANY,
    ("eighty old", "many"): MANY,
    ("none", "one"): UNKNOWN,
    ("none", "many"): UNKNOWN,
}
"""What cookies a crowd has and from how many addresses it asks, and how many of it are let in."""


PLACES = (1, 2, 3)
"""The first in the queue: of a crowd from many addresses, one stands apart from the others."""


class Older(TimestampSigner):
    """Signs as if some time had gone by since."""

    def get_timestamp(self) -> int:
        """When it signs."""
        return super().get_timestamp() - 10 * NEW


class Earlier(TimestampSigner):
    """Signs as if some minutes had gone by since."""

    def get_timestamp(self) -> int:
        """When it signs."""
        return super().get_timestamp() - 100 * NEW


def cookie(name: str, signer: type[TimestampSigner]) -> str:
    """A reader's cookie, as the server gives them."""
    return f"{COOKIE}={signer(SECRET, salt=COOKIE).sign(name).decode()}"


def told(kind: str, place: str, number: int) -> dict[str, str]:
    """What one of the crowd says of itself: a cookie, and through nginx an address."""
    address = f"192.0.2.{number if place == 'many' else 200}"
    cookies = {
        "one": cookie("crowd", Older),
        "eighty fresh": cookie(f"one of them {number}", TimestampSigner),
        "eighty old": cookie(f"one of them {number}", Older),
        "none": "",
    }
    return {"X-Forwarded-For": address, "Cookie": cookies[kind]}


class Crowd:
    """Eighty who ask for a document each, which are printed until they may go on."""

    def __init__(self, client: httpx.AsyncClient, folder: Path) -> None:
        self.client, self.folder = client, folder
        self.answered: list[int] = []

    def printing(self) -> int:
        """How many browsers print."""
        return len([*self.folder.glob("printing.*")])

    def go_on(self) -> None:
        """Let every print end."""
        (self.folder / "go").touch()

    async def ask(self, number: int, headers: dict[str, str]) -> None:
        """One of them."""
        path = f"/export/pdf.pdf?page=evidence&q={number}"
        self.answered.append((await self.client.get(path, headers=headers)).status_code)


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A server that believes the proxy before it, with a browser that waits for a word."""
    waits = f"touch {tmp_path}/printing.$$; until [ -e {tmp_path}/go ]; do sleep 0.1; done; exit 1"
    told = {"CHROMIUM": script(tmp_path, waits), "ATLAS_SECRET": SECRET}
    with serving(proxy=f"{PROXY} --timeout-graceful-shutdown 1", **told) as (address, _):
        yield address


@pytest.mark.parametrize(("kind", "place"), kinds(TAKEN, [("eighty fresh", "many")]))
def test_an_honest_reader_is_next_and_what_is_light_or_made_is_there_at_once(
    address: str, tmp_path: Path, kind: str, place: str
) -> None:
    taken = TAKEN[kind, place]
    displaced = 1 if taken == MANY else 0
    honest = {"X-Forwarded-For": "192.0.2.200", "Cookie": cookie("honest", Earlier)}

    async def hear(client: httpx.AsyncClient, crowd: Crowd) -> list[str]:
        said: list[str] = []
        async with client.stream("GET", HONEST, headers=honest) as answer:
            async for line in answer.aiter_lines():
                said.append(next(iter(json.loads(line).values())))
                if len(said) == 1:
                    await meanwhile(client, crowd)
                if line.startswith('{"file"'):
                    break
        return said

    async def meanwhile(client: httpx.AsyncClient, crowd: Crowd) -> None:
        for path in some(LIGHT):
            assert (await client.get(path)).status_code == 200, path
        hall = [await client.get(KEPT) for _ in range(CROWD)]
        assert {one.status_code for one in some(hall)} == {200}
        assert crowd.answered == [429] * (CROWD - taken + displaced)
        crowd.go_on()

    async def come() -> list[str]:
        async with (
            httpx.AsyncClient(base_url=address, timeout=PATIENCE, limits=httpx.Limits()) as client,
            anyio.create_task_group() as group,
        ):
            await client.get(KEPT)
            crowd = Crowd(client, tmp_path)
            for number in range(CROWD):
                group.start_soon(crowd.ask, number, told(kind, place, number))
            await until(lambda: len(crowd.answered) == CROWD - taken)
            await until(lambda: crowd.printing() == Bounds().heavy)
            said = await hear(client, crowd)
            group.cancel_scope.cancel()
        return said

    said = run(come)
    words = words_in("en")
    assert said[0] in [words("export.waiting", count=place) for place in PLACES]
    assert words("export.making.slides") in said
    assert said[-1].endswith(".pptx")
