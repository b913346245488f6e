"""What all tests share: the shipped record, both languages, a view of any link."""

from __future__ import annotations

import os
import shlex
import socket
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from urllib.request import urlopen

import pytest
from hypothesis import settings as profiles

from components import settings
from components.editions import edition
from model.selection import Selection
from tests import packs
from tests.browser.finder import chromium
from tests.views import view_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from components.view import View
    from model.atlas import Atlas


profiles.register_profile("busy", deadline=None)
profiles.load_profile("busy")


@pytest.fixture(scope="session")
def atlas() -> Atlas:
    """The shipped record."""
    return edition()


@pytest.fixture(params=["en", "ja"])
def language(request: pytest.FixtureRequest) -> str:
    """Each language in turn."""
    return str(request.param)


@pytest.fixture
def view() -> Callable[..., View]:
    """A function that makes a view of a selection."""
    return lambda **chosen: view_of(Selection(**chosen))


ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 180
"""Seconds that a server of ours may take to begin or to end, on a machine busy with other tests."""


RUNNING = pytest.StashKey[ExitStack]()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:  # noqa: ANN401 - xdist has no types
    """One server for all workers: started with the first, its address told to each."""
    stash = node.config.stash
    if RUNNING not in stash:
        stash[RUNNING] = ExitStack()
        node.config.served, _ = stash[RUNNING].enter_context(serving())
        node.config.shared = stash[RUNNING].enter_context(TemporaryDirectory())
    node.workerinput["served"] = node.config.served
    node.workerinput["shared"] = node.config.shared


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """One worker more than there are cores: a test that drives a browser often waits for it."""
    return (os.cpu_count() or 1) + 1


def pytest_configure(config: pytest.Config) -> None:
    """What workers share; PDFs are printed with the tests' browser, where the path has none."""
    if told := getattr(config, "workerinput", None):
        packs.shared = Path(told["shared"])
    if settings.chromium() is None and (found := chromium()):
        os.environ["CHROMIUM"] = found


def pytest_unconfigure(config: pytest.Config) -> None:
    """Stop the server that was started for the workers."""
    if RUNNING in config.stash:
        config.stash[RUNNING].close()


@pytest.fixture(scope="session")
def served(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of the atlas as `make run` serves it, on a free port, stopped at the end."""
    shared = getattr(request.config, "workerinput", {}).get("served")
    if shared:
        yield shared
        return
    with serving() as (address, _):
        yield address


@contextmanager
def serving(
    output: int = subprocess.DEVNULL,
    root: Path = ROOT,
    proxy: str = "",
    within: Sequence[str] = (),
    **told: str,
) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The atlas as `make run` serves it: its address and its process, stopped at the end.

    Args:
        output: where the server's output goes.
        root: where its code and its package are.
        proxy: what `make run` is told of the proxy before it.
        within: a command that runs it, on a machine that lacks something.
        told: the host's own variables (`ATLAS_...`); none of the tests' are passed on.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    quiet = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("ATLAS_", "MAKE", "MFLAGS"))
    }
    server = subprocess.Popen(  # noqa: S603 - our own server
        [*within, *as_make_run(port, quiet, proxy)],
        cwd=root,
        env=quiet | told,
        stdout=output,
        stderr=output,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_until_healthy(address, server)
        yield address, server
    finally:
        server.terminate()
        server.wait(PATIENCE)


def as_make_run(port: int, environment: dict[str, str], proxy: str = "") -> list[str]:
    """The command with which `make run` serves."""
    folder = Path(sys.executable).parent
    told = ("run", "HOST=127.0.0.1", f"PORT={port}", f"BIN={folder}", f"PROXY={proxy}")
    shown = subprocess.run(  # noqa: S603 - our own Makefile
        ["make", "--dry-run", "--no-print-directory", *told],  # noqa: S607
        cwd=ROOT,
        env=environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return shlex.split(shown.stdout.splitlines()[-1])


def wait_until_healthy(address: str, server: subprocess.Popen[bytes]) -> None:
    """Wait for the health route to answer, whatever it says."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        assert server.poll() is None, "the server stopped"
        try:
            urlopen(f"{address}/healthz", timeout=2).close()  # noqa: S310 - our own server
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("the server did not become healthy")
