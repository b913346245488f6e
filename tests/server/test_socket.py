"""What a live page sends over its socket, in bytes as they travel."""

from __future__ import annotations

import asyncio

import pytest

from benchmarks.pages import FIRST_BYTES, LINKS, most
from benchmarks.reader import Reader
from tests.some import some


@pytest.mark.parametrize("page", LINKS)
def test_a_first_view_and_every_change_of_it_stay_within_their_bytes(
    served: str, page: str
) -> None:
    first, *changes = asyncio.run(sizes(served, page))
    assert first <= FIRST_BYTES
    assert changes
    for link, size in some(zip(LINKS[page][1:], changes, strict=True)):
        assert size <= most(page, link), link


async def sizes(address: str, page: str) -> list[int]:
    """The bytes of each view of a page, looked at one after the other."""
    reader = Reader(address, page)
    await reader.arrive()
    found = [(await reader.look(link)).size for link in LINKS[page]]
    await reader.leave()
    return found
