"""nginx with the shipped recipe, on free ports of this machine, before real replicas.

Debian's, or the one that the variable `NGINX_BIN` names: some recipes are for a newer one.
"""

from __future__ import annotations

import os
import re
import shutil
import socket
import ssl
import subprocess
import time
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import httpx
import psutil
import pytest

from tests.conftest import ROOT, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

RECIPE = ROOT / "deploy/nginx"
PROXY = "--proxy-headers --forwarded-allow-ips=127.0.0.1"
"""What docs/hosting.md tells each replica."""
PUBLIC = "https://atlas.example/clusters"
PLACES = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin"))
"""Where nginx may lie: Debian's is where only root looks."""
PATIENCE = 10


Replicas = list[tuple[str, subprocess.Popen[bytes]]]
"""Ports and processes."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as nginx wrote it down: the replica that answered last, and the path."""

    replica: str
    path: str


@dataclass(slots=True)
class Front:
    """A running nginx and what stands behind it.

    Attributes:
        folder: its files.
        address: where readers reach the atlas, with the path before it.
        replicas: their ports and processes.
    """

    folder: Path
    address: str
    replicas: Replicas

    def drain(self, which: int) -> None:
        """Take a replica out as docs/hosting.md says: no new readers, then it is told to stop."""
        self.mark(which, "down")
        self.replicas[which][1].terminate()

    def mark(self, which: int, word: str) -> None:
        """Write a word of nginx's behind a replica, and wait until nginx goes by it."""
        port, path = self.replicas[which][0], self.folder / "servers.conf"
        path.write_text(path.read_text().replace(f":{port} ", f":{port} {word} "))
        before = self._workers()
        nginx(self.folder, "-s", "reload")
        until = time.monotonic() + PATIENCE
        while before & self._workers():
            assert time.monotonic() < until, "nginx does not read its recipe again"
            time.sleep(0.05)

    def _workers(self) -> set[int]:
        """Those of nginx's processes that take readers; one that shuts down says so in its name."""
        master = psutil.Process(int((self.folder / "nginx.pid").read_text()))
        found = set()
        for one in master.children():
            with suppress(psutil.NoSuchProcess):
                if " ".join(one.cmdline()).strip().endswith("worker process"):
                    found.add(one.pid)
        return found

    def asked(self) -> list[Asked]:
        """What readers asked for so far."""
        lines = (self.folder / "access.log").read_text().splitlines()
        found = [line.split(" ", 3)[3] for line in lines]
        parts = [re.fullmatch(r"(?:.*[, ])?(\S+) (/.*)", one) for one in found]
        return [Asked(one[1], one[2]) for one in parts if one]

    def kill(self, which: int) -> None:
        """What a machine that fails does."""
        self.replicas[which][1].kill()


def found() -> str:
    """The path of nginx, or a skip that says what is missing; where all is proved, a failure."""
    return _path() or pytest.skip("no nginx found (Debian: apt install nginx)")


def _path() -> str | None:
    return os.environ.get("NGINX_BIN") or shutil.which("nginx", path=PLACES)


def need(version: str) -> None:
    """Skip where nginx is older than a version."""
    asked = [found(), "-v"]
    said = subprocess.run(asked, check=True, capture_output=True, text=True).stderr  # noqa: S603
    there = said.strip().rpartition("/")[2]
    if _numbers(there) < _numbers(version):
        pytest.skip(f"nginx {there}: {version} is needed, whose path NGINX_BIN may name")


def _numbers(version: str) -> list[int]:
    return [*map(int, version.split("."))]


def nginx(folder: Path, *told: str) -> str:
    """Run nginx on a recipe until it ends; what it said."""
    done = subprocess.run(  # noqa: S603 - the recipe of ours
        command(folder, *told), check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stderr


def command(folder: Path, *told: str) -> list[str]:
    """The command that runs nginx on a recipe."""
    return [found(), "-p", str(folder), "-c", str(folder / "nginx.conf"),
            "-e", str(folder / "error.log"), *told]  # fmt: skip


def recipe(
    folder: Path,
    ports: list[str],
    *,
    site: str = "site.conf",
    strip: bool = True,
    affinity: str = "replicas.conf",
) -> str:
    """Lay the shipped recipe into a folder, with ports of this machine; the port of its TLS.

    Args:
        folder: where to.
        ports: those of the replicas.
        site: which site.
        strip: whether a path before the atlas is taken off.
        affinity: how a reader keeps to a replica.
    """
    folder.mkdir(parents=True)
    certificate(folder)
    front, plain = free_port(), free_port()
    for path in RECIPE.glob("*.conf"):
        text = path.read_text()
        for written, ours in zip(("8501", "8502", "8503"), ports, strict=True):
            text = text.replace(f"127.0.0.1:{written}", f"127.0.0.1:{ours}")
        text = text.replace("listen 443 ", f"listen 127.0.0.1:{front} ")
        text = text.replace("listen 80;", f"listen 127.0.0.1:{plain};")
        text = text.replace("listen 8080;", f"listen 127.0.0.1:{plain};")
        for theirs in ("/etc/ssl/atlas", "/run", "/var/log/nginx", "/var/cache"):
            text = text.replace(theirs, str(folder))
        text = text.replace("resolver kube-dns.kube-system.svc.cluster.local", "resolver 127.0.0.1")
        if not strip:
            text = re.sub(r"\n *rewrite .*", "", text)
        (folder / path.name).write_text(text)
    for place, chosen in (("site.conf", site), ("replicas.conf", affinity)):
        (folder / place).write_text((folder / chosen).read_text())
    ours = "daemon off;\nuser root;\n" if os.geteuid() == 0 else "daemon off;\n"
    (folder / "nginx.conf").write_text(ours + (folder / "nginx.conf").read_text())
    return front


def certificate(folder: Path) -> None:
    """A certificate of nobody's, for a day."""
    subprocess.run(  # noqa: S603 - fixed words
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",  # noqa: S607
         "-nodes", "-days", "1", "-subj", "/CN=localhost", "-keyout", f"{folder}/privkey.pem",
         "-out", f"{folder}/fullchain.pem"],
        check=True, capture_output=True,
    )  # fmt: skip


def free_port() -> str:
    """A port that nothing listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return str(free.getsockname()[1])


@contextmanager
def replicas(number: int, **told: str) -> Iterator[Replicas]:
    """The atlas several times, each as `make run` serves it; all stopped at the end.

    Args:
        number: how many.
        told: more of the host's own variables.
    """
    if os.environ.get("CI") and not _path():
        pytest.fail("no nginx found: where all is proved, it must be there")
    found()
    told = {"ATLAS_BASE_URL": PUBLIC, "ATLAS_SECRET": "shared by all replicas", **told}
    with ExitStack() as stack:
        started = [stack.enter_context(serving(proxy=PROXY, **told)) for _ in range(number)]
        yield [(address.rpartition(":")[2], process) for address, process in started]


@contextmanager
def front(
    folder: Path,
    behind: Replicas,
    *,
    prefix: str = "",
    strip: bool = True,
    affinity: str = "replicas.conf",
) -> Iterator[Front]:
    """Replicas behind nginx, which is stopped at the end.

    Args:
        folder: for its files.
        behind: the replicas.
        prefix: the path before the atlas, "" or that of the recipe.
        strip: whether nginx takes it off.
        affinity: how a reader keeps to a replica.
    """
    site = "site-below-a-path.conf" if prefix else "site.conf"
    ports = [one for one, _ in behind]
    port = recipe(folder, ports, site=site, strip=strip, affinity=affinity)
    running = subprocess.Popen(command(folder))  # noqa: S603 - the recipe of ours
    try:
        wait_for(port)
        yield Front(folder, f"https://localhost:{port}{prefix}", behind)
    finally:
        running.terminate()
        running.wait(PATIENCE)


def wait_for(port: str) -> None:
    """Wait until nginx listens."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", int(port))) == 0:
                return
        time.sleep(0.05)
    pytest.fail("nginx does not listen")


def reader(address: str) -> httpx.Client:
    """A reader who keeps cookies and believes our certificate."""
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    return httpx.Client(base_url=address, verify=trusting, timeout=180)
