"""Who waits for a turn is told so, and loses none of their time."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import anyio
from anyio import to_process
from anyio.lowlevel import checkpoint

from components.exports import delivery
from components.exports.making import Order
from components.text import words_in
from model.selection import Selection
from tests.components.exports.asking import (
    run,
    until,
)

if TYPE_CHECKING:
    import pytest


def test_waiting_for_a_turn_is_told_and_takes_nothing_of_the_time(
    monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    limit = 0.2

    async def at_once(*_: object, **__: object) -> bytes:
        await checkpoint()
        return b"made"

    async def queue() -> list[dict[str, object]]:
        heard: list[dict[str, object]] = []
        turns, order = delivery._turns(), Order("parcel", Selection(language=language))  # noqa: SLF001
        holders = [object() for _ in range(delivery.AT_ONCE)]
        for one in holders:
            await turns.acquire_on_behalf_of(one)

        async def listen() -> None:
            async for line in delivery._told(order):  # noqa: SLF001
                heard.append(json.loads(line.partition(b"\n")[0]))  # noqa: PERF401 - read meanwhile

        async with anyio.create_task_group() as group:
            group.start_soon(listen)
            past = anyio.current_time() + 3 * limit
            await until(lambda: heard and anyio.current_time() > past)
            assert len(heard) == 1
            for one in holders:
                turns.release_on_behalf_of(one)
        return heard

    monkeypatch.setattr(delivery, "LONGEST", limit)
    monkeypatch.setattr(to_process, "run_sync", at_once)
    waiting, made, done = run(queue)
    words = words_in(language)
    assert waiting["said"] == words("export.waiting", count=1)
    assert made["said"] == words("export.making.parcel")
    assert "file" in done
