"""Firefox as it is shipped, driven by WebDriver BiDi: Playwright asks for more than it knows."""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
import time
from contextlib import contextmanager
from itertools import count
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from websockets.sync.client import connect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from websockets.sync.client import ClientConnection

LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
LARGEST = 100_000_000
"""Bytes of an answer: a printed page is one."""
PATIENCE = 60
"""Seconds, for one answer on a busy machine."""
STEP = 0.1
"""Seconds between two looks."""


class Firefox:
    """One window of a running Firefox."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._number = count()
        self.ask("session.new", capabilities={})
        [window] = self.ask("browsingContext.getTree")["contexts"]
        self._window = window["context"]

    def ask(self, method: str, **told: Any) -> Any:  # noqa: ANN401 - as its protocol has it
        """What a command of the protocol answers."""
        number = next(self._number)
        self._socket.send(json.dumps({"id": number, "method": method, "params": told}))
        while True:
            answer = json.loads(self._socket.recv(PATIENCE))
            if answer.get("id") == number:
                assert answer["type"] == "success", answer
                return answer["result"]

    def goto(self, address: str) -> None:
        """Open an address and wait until it is loaded."""
        self.ask("browsingContext.navigate", context=self._window, url=address, wait="complete")

    def evaluate(self, asked: str) -> Any:  # noqa: ANN401 - as JSON has it
        """What a function of JavaScript answers in the page, by way of JSON."""
        answer = self.ask(
            "script.evaluate",
            expression=f"(async () => JSON.stringify((await ({asked})()) ?? null))()",
            target={"context": self._window},
            awaitPromise=True,
        )
        assert answer["type"] == "success", answer
        return json.loads(answer["result"]["value"])

    def until(self, asked: str) -> None:
        """Wait until a function answers that it is so."""
        late = time.monotonic() + PATIENCE
        while not self.evaluate(asked):
            assert time.monotonic() < late, asked
            time.sleep(STEP)

    def printed(self, width: float, height: float) -> bytes:
        """The page on paper of a size in millimetres, as PDF."""
        size = {"width": width / 10, "height": height / 10}
        answer = self.ask("browsingContext.print", context=self._window, page=size)
        return base64.b64decode(answer["data"])


@contextmanager
def started(path: str) -> Iterator[Firefox]:
    """A Firefox with a profile and a home of its own, ended at the end."""
    with TemporaryDirectory() as home:
        command = [path, "--headless", "--remote-debugging-port=0", "--profile", home]
        running = subprocess.Popen(  # noqa: S603 - a program that we looked for
            command, env=os.environ | {"HOME": home}, stderr=subprocess.PIPE, text=True
        )
        try:
            assert running.stderr
            address = next(found[1] for line in running.stderr if (found := LISTENING.search(line)))
            with connect(f"{address}/session", max_size=LARGEST) as socket:
                yield Firefox(socket)
        finally:
            running.terminate()
            running.wait(PATIENCE)
