"""A connection that asks without a pause waits for itself; others do not."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import anyio
import pytest
from anyio.lowlevel import checkpoint

from components.shell import pace
from components.shell.pace import A_SECOND, AT_ONCE, Allowance, Pace

if TYPE_CHECKING:
    from starlette.types import Message, Receive, Scope, Send

ASKED: Message = {"type": "websocket.receive", "text": "again"}


class Clock:
    """A clock that moves while somebody waits, and else stands still."""

    def __init__(self) -> None:
        self.now = 0.0

    async def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds
        await checkpoint()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock by which connections are read."""
    found = Clock()
    told = SimpleNamespace(current_time=lambda: found.now, sleep=found.wait)
    monkeypatch.setattr(pace, "anyio", told)
    return found


async def nobody(_: Message) -> None:
    """Hear nothing."""


async def asking() -> Message:
    """Ask without a pause."""
    return ASKED


def last_of(messages: int, clock: Clock, kind: str = "websocket") -> float:
    """When the last of some messages that come at once is read."""

    async def app(_: Scope, receive: Receive, __: Send) -> None:
        assert [await receive() for _number in range(messages)] == [ASKED] * messages

    anyio.run(Pace(app), {"type": kind}, asking, nobody)
    return clock.now


def test_a_burst_of_a_person_is_not_held_back(clock: Clock) -> None:
    assert last_of(AT_ONCE, clock) == 0


def test_what_goes_on_without_a_pause_is_held_to_its_pace(clock: Clock) -> None:
    assert last_of(AT_ONCE + 60, clock) == pytest.approx(60 / A_SECOND)


def test_only_sockets_have_a_pace(clock: Clock) -> None:
    assert last_of(10 * AT_ONCE, clock, "http") == 0


def test_the_allowance_grows_back_with_the_time_and_no_further(clock: Clock) -> None:
    one = Allowance(0, left=0)
    clock.now = 1000
    anyio.run(one.spend)
    assert one.left == AT_ONCE - 1
