"""Where only `streamlit run` is to be had, as on Community Cloud: the same pages and files."""

from __future__ import annotations

import subprocess
import sys

import httpx
import pytest

from tests.conftest import ROOT, wait_until_healthy
from tests.deploy.nginx import free_port
from tests.deploy.test_nginx import PAGES
from tests.some import some


@pytest.mark.slow
def test_streamlit_alone_serves_pages_stills_codes_and_files_by_the_entry_of_ours() -> None:
    port = free_port()
    told = ("--server.headless", "true", "--server.port", port)
    running = subprocess.Popen(  # noqa: S603 - our own server
        [sys.executable, "-m", "streamlit", "run", "server.py", *told],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_until_healthy(address, running)
        for path in some(PAGES):
            answer = httpx.get(f"{address}{path}", timeout=180)
            assert (answer.status_code, PAGES[path] in " ".join(answer.text.split())) == (200, True)
    finally:
        running.terminate()
        running.wait(40)
