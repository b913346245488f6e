"""A page as Streamlit runs it: through `app.py`, with a link, in one reader's session."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from streamlit.testing.v1 import AppTest

if TYPE_CHECKING:
    from collections.abc import Callable

APP = Path(__file__).resolve().parents[2] / "app.py"
TIMEOUT = 30
ROUTER = f"import runpy\nrunpy.run_path({str(APP)!r}, run_name='__main__')"
"""The router as a script of its own folder: else AppTest takes pages/ for the older kind."""


@dataclass
class Screen:
    """What one run drew."""

    run: AppTest

    @property
    def markup(self) -> str:
        """All markup of the page, in order."""
        return "\n".join(block.proto.body for block in self.run.get("html"))

    @property
    def text(self) -> str:
        """The words between the tags."""
        return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", self.markup))

    def drawn(self, kind: str) -> int:
        """How many elements of a kind there are, such as `deck_gl_json_chart`."""
        return len(self.run.get(kind))


@pytest.fixture
def open_link() -> Callable[..., Screen]:
    """A function that opens a page's link in a session of its own."""

    def open_it(page: str, **parameters: str) -> Screen:
        run = AppTest.from_string(ROUTER, default_timeout=TIMEOUT)
        run.query_params.update(parameters)
        run.run()
        if page:
            # Pages are functions, which AppTest.switch_page cannot name: ask for the address.
            known = run._registered_pages.items()  # noqa: SLF001
            run._page_hash = next(  # noqa: SLF001
                key for key, info in known if info.get("url_pathname") == page
            )
            run.query_params.update(parameters)
            run.run()
        assert not run.exception, run.exception
        assert not run.error, run.error[0].value
        return Screen(run)

    return open_it
