"""Where only `streamlit run` is to be had, as on Community Cloud: all is as our server has it."""

from __future__ import annotations

import subprocess
import sys

import httpx
import pytest

from components import bundle
from tests.conftest import ROOT, wait_until_healthy
from tests.deploy.nginx import free_port
from tests.deploy.test_nginx import PAGES
from tests.some import some


@pytest.mark.slow
def test_streamlit_alone_serves_what_our_server_does_and_says_what_it_may_load() -> None:
    port = free_port()
    told = ("--server.headless", "true", "--server.port", port)
    running = subprocess.Popen(  # noqa: S603 - our own server
        [sys.executable, "-m", "streamlit", "run", "app.py", *told],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_until_healthy(address, running)
        for path in some([*PAGES, f"/{bundle.addresses()[bundle.SCREEN]}"]):
            answer = httpx.get(f"{address}{path}", timeout=180)
            said = " ".join(answer.text.split())
            assert (answer.status_code, PAGES.get(path, "--") in said) == (200, True), path
            assert "script-src 'self'" in answer.headers["content-security-policy"], path
            assert "server" not in answer.headers, path
    finally:
        running.terminate()
        running.wait(40)
