"""Attacks in links and in cells of the package: in a browser none of them runs."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from model.pages import CASE, PAGES, PROJECT
from tests import hostile
from tests.browser.conftest import LIVE, REFUSED
from tests.conftest import serving
from tests.kinds import kinds
from tests.server.test_payloads import PARAMETERS, dressed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
EVERY = sorted(dressed())
TURNS = range(0, len(EVERY), len(PARAMETERS))
"""As many payloads at a time as there are parameters, so that a browser reads each of them."""
RUN = "window.evil !== undefined"


@pytest.mark.parametrize("turn", kinds(TURNS, [0]))
def test_a_link_with_an_attack_in_every_parameter_runs_nothing(
    visit: Callable[..., Page], turn: int
) -> None:
    written = {
        name: EVERY[(turn + place) % len(EVERY)][:500] for place, name in enumerate(PARAMETERS)
    }
    page = visit(f"/evidence?{'&'.join(f'{name}={quote(one)}' for name, one in written.items())}")
    assert not page.evaluate(RUN)  # and the policy had nothing to refuse: `visit` fails on that


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server whose package holds attacks."""
    folder = hostile.copied(tmp_path_factory.mktemp("attacked"))
    assert hostile.attack(folder)
    with serving(root=folder) as (address, _):
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in which nothing may run but what is ours: it ends with no error."""
    wrong: list[str] = []
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.add_init_script(REFUSED)
    opened = context.new_page()
    opened.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    yield opened
    assert not opened.evaluate(RUN)
    context.close()
    assert not wrong


@pytest.mark.slow
@pytest.mark.parametrize("path", [one for one in PAGES if one not in (CASE, PROJECT)] + ["tama"])
def test_a_page_over_a_package_of_attacks_comes_alive_and_runs_none(
    page: Page, attacked: str, path: str
) -> None:
    page.goto(f"{attacked}/{path}?lang=ja")
    page.wait_for_selector(LIVE)
    assert "window.evil" in page.content()


@pytest.mark.slow
def test_a_file_of_a_package_of_attacks_runs_none(
    page: Page, attacked: str, tmp_path: Path
) -> None:
    file = tmp_path / "pack.html"
    answer = page.request.get(f"{attacked}/export/offline-pack.html?page=&lang=en", timeout=120_000)
    file.write_bytes(answer.body())
    for path in ("", "projects", "evidence", "about"):
        page.goto(f"{file.as_uri()}#/{path}?lang=en")
        page.wait_for_selector("#root:not([aria-busy]) .foot")
        assert "window.evil" in page.content()
