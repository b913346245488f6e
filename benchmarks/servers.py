"""The atlas and two floors, each on a free port of this machine, stopped at the end.

The floors draw one line of text: *tuned* is served as we serve, *stock* is what plain
`streamlit run` gives. Ratios to them hold across machines; milliseconds do not.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.request import urlopen

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
LINE = 'import streamlit as st\n\nst.write("one line")\n'
ENTRY = """
import gc
from contextlib import asynccontextmanager
from streamlit.starlette import App

@asynccontextmanager
async def lifespan(app):
    gc.collect()
    gc.freeze()
    yield

app = App("line.py", lifespan=lifespan)
"""
TUNED = '[server]\nfileWatcherType = "none"\n[runner]\npostScriptGC = false\n'
PATIENCE = 60
PORT = "{port}"
"""Where a command says its port."""


@contextmanager
def atlas() -> Iterator[tuple[str, int]]:
    """The atlas as `make run` serves it: its address and its pid."""
    with _started(["-m", "uvicorn", "server:app", "--port", PORT], ROOT) as served:
        yield served


@contextmanager
def tuned() -> Iterator[tuple[str, int]]:
    """One line of text, served as ours."""
    with (
        _folder(TUNED) as folder,
        _started(["-m", "uvicorn", "entry:app", "--port", PORT], folder) as served,
    ):
        yield served


@contextmanager
def stock() -> Iterator[tuple[str, int]]:
    """One line of text, `streamlit run`, defaults."""
    told = ("--server.headless", "true", "--server.port", PORT)
    command = ["-m", "streamlit", "run", "line.py", *told]
    with _folder() as folder, _started(command, folder) as served:
        yield served


@contextmanager
def dash(python: str) -> Iterator[tuple[str, int]]:
    """The same kind of page in Dash, served as its documentation says.

    Args:
        python: the path of a Python that has it.
    """
    told = ("--workers", "1", "--threads", "8", "--bind", f"127.0.0.1:{PORT}")
    command = ["-m", "gunicorn", *told, "dash_page:server"]
    with _started(command, ROOT / "benchmarks", python) as served:
        yield served


@contextmanager
def _folder(settings: str = "") -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "line.py").write_text(LINE, encoding="utf-8")
        (folder / ".streamlit").mkdir()
        (folder / ".streamlit" / "config.toml").write_text(settings, encoding="utf-8")
        (folder / "entry.py").write_text(ENTRY, encoding="utf-8")
        yield folder


@contextmanager
def _started(
    command: list[str], folder: Path, python: str = sys.executable
) -> Iterator[tuple[str, int]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(  # noqa: S603 - our own servers
        [python, *(word.replace(PORT, str(port)) for word in command)],
        cwd=folder,
        env={**os.environ, "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(address)
        yield address, server.pid
    finally:
        server.terminate()
        server.wait(10)


def _wait(address: str) -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            urlopen(f"{address}/_stcore/health", timeout=2).close()  # noqa: S310 - ours
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)
        else:
            return


def cpu_seconds(pid: int) -> float:
    """The processor time a process has used (Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(pid: int) -> int:
    """The resident memory of a process in bytes (Linux)."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS"))
