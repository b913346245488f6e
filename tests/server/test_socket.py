"""What a live page sends over its socket, in bytes as they travel."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from benchmarks.pages import FIRST_BYTES, LINKS, most
from benchmarks.reader import Reader
from tests.some import some

if TYPE_CHECKING:
    from streamlit.proto.ForwardMsg_pb2 import ForwardMsg


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


@dataclass
class Listener(Reader):
    """A reader who notes what comes."""

    heard: list[str] = field(default_factory=list)

    def _over(self, answer: ForwardMsg) -> bool:
        element = answer.delta.new_element
        self.heard.append(element.html.body or element.WhichOneof("type") or "")
        return super()._over(answer)


def test_a_live_map_is_sent_when_all_else_is_there_since_a_browser_draws_it_longest(
    served: str,
) -> None:
    async def listen() -> list[str]:
        listener = Listener(served)
        await listener.arrive()
        await listener.look("lang=en")
        await listener.leave()
        return listener.heard

    heard = asyncio.run(listen())
    foot = next(place for place, one in enumerate(heard) if "<footer" in one)
    assert heard.index("deck_gl_json_chart") > foot
