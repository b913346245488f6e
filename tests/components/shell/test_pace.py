"""A connection that asks without a pause waits for itself; others do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import anyio

from components.shell import pace
from components.shell.pace import AT_ONCE, Pace

if TYPE_CHECKING:
    import pytest
    from starlette.types import Message, Receive, Scope, Send

ASKED: Message = {"type": "websocket.receive", "text": "again"}


async def nobody(_: Message) -> None:
    """Hear nothing."""


async def asking() -> Message:
    """Ask without a pause."""
    return ASKED


def heard(seconds: float, kind: str = "websocket") -> int:
    """How many messages of a connection arrive within a time."""
    arrived = 0

    async def app(_: Scope, receive: Receive, __: Send) -> None:
        nonlocal arrived
        while arrived < 10 * AT_ONCE:
            await receive()
            arrived += 1

    async def listen() -> None:
        with anyio.move_on_after(seconds):
            await Pace(app)({"type": kind}, asking, nobody)

    anyio.run(listen)
    return arrived


def test_a_burst_of_a_person_is_not_held_back() -> None:
    assert heard(0.05) == AT_ONCE


def test_what_goes_on_without_a_pause_is_held_to_its_pace(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pace, "A_SECOND", 20.0)
    more = heard(0.5) - AT_ONCE
    assert 5 <= more <= 12


def test_only_sockets_have_a_pace() -> None:
    assert heard(5, "http") == 10 * AT_ONCE


def test_the_allowance_grows_back_with_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    async def rest() -> float:
        one = pace.Allowance(left=0)
        await anyio.sleep(0.2)
        await one.spend()
        return one.left

    monkeypatch.setattr(pace, "A_SECOND", 50.0)
    assert anyio.run(rest) > 5
