"""Three hundred readers at once: what they take of the machine, and what they give back."""

from __future__ import annotations

import asyncio

import psutil
import pytest

from benchmarks.reader import Reader
from components.shell.room import A_READER
from tests.components.exports.asking import until
from tests.conftest import serving

READERS = 300
LOOP, KEPT = 3, 128
"""Open files that Streamlit keeps for two minutes of each of so many who have left."""
MOST_MEMORY = 500_000
"""Bytes a reader."""


@pytest.mark.slow
def test_three_hundred_readers_take_the_files_that_are_said_and_give_them_back() -> None:
    with serving() as (address, running):
        process = psutil.Process(running.pid)
        asyncio.run(read(address, 1))
        before, memory = process.num_fds(), process.memory_info().rss

        async def come_and_go() -> None:
            readers = await read(address, READERS)
            assert READERS < process.num_fds() - before <= READERS * A_READER
            assert process.memory_info().rss - memory <= READERS * MOST_MEMORY
            await asyncio.gather(*(one.leave() for one in readers))
            await until(lambda: process.num_fds() - before <= KEPT * LOOP)

        asyncio.run(come_and_go())


async def read(address: str, count: int) -> list[Reader]:
    """So many readers of the Atlas, each with a page that stands."""
    readers = [Reader(address) for _ in range(count)]
    for one in readers:
        await one.arrive()
        await one.look("lang=en")
    return readers
