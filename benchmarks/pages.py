"""Server time and bytes of each page: first view and filter change, against two floors."""

from __future__ import annotations

import asyncio
import statistics
from dataclasses import dataclass

from benchmarks import servers
from benchmarks.reader import Cost, Reader

ROUNDS, CHANGES = 12, 12
LINKS = {
    "": ("lang=en", "lang=en&bureau=kinki", "lang=en&id=okinawa", "lang=en&layer=record"),
    "projects": ("lang=en", "lang=en&sort=-firms", "lang=en&sort=fate", "lang=ja"),
    "project": ("lang=en&id=kinki-bio", "lang=en&id=kanto-revitalization", "lang=ja&id=okinawa"),
    "evidence": ("lang=en", "lang=en&indicator=firms", "lang=en&status=o", "lang=en&sort=-value"),
    "tama": ("lang=en", "lang=ja"),
    "regions": (
        "lang=en",
        "lang=en&indicator=chemicals",
        "lang=en&id=kinki",
        "lang=ja&id=kanto-it",
    ),
    "compare": (
        "lang=en&ids=tama,hokkaido-super-cluster,kinki-bio",
        "lang=en&ids=tama,hokkaido-super-cluster,kinki-bio,okinawa",
        "lang=en&ids=tama,kinki-bio",
        "lang=en&ids=tama",
        "lang=ja&ids=kinki-bio,kinki-it,tohoku-life,kanto-it",
    ),
    "outcomes": ("lang=en", "lang=en&indicator=listings", "lang=ja"),
    "budget": ("lang=en", "lang=en&year=2004", "lang=en&year=2006"),
    "timeline": ("lang=en", "lang=ja"),
    "about": ("lang=en", "lang=ja"),
}
"""Page to the link of a first view and those of the changes after it."""
FIRST_TIMES, CHANGE_TIMES = 6, 3
FIRST_BYTES, CHANGE_BYTES, LANGUAGE_BYTES = 60_000, 20_000, 25_000
"""The budgets: multiples of the tuned floor, and bytes over the socket.

A change of the language is none of a filter: every word of the page is another.
"""


@dataclass(frozen=True)
class Result:
    """What one page costs: medians in milliseconds, the largest number of bytes."""

    first: float
    change: float
    first_size: int
    change_size: int
    cpu: float


def most(page: str, link: str) -> int:
    """The bytes that a change to a view may take."""
    first = LINKS[page][0].partition("&")[0]
    return CHANGE_BYTES if link.startswith(first) else LANGUAGE_BYTES


async def visit(address: str, page: str, links: tuple[str, ...]) -> tuple[list[Cost], list[Cost]]:
    """One reader: a first view, then changes."""
    reader = Reader(address, page)
    await reader.arrive()
    first = await reader.look(links[0])
    changes = [await reader.look(links[(1 + n) % len(links)]) for n in range(CHANGES)]
    await reader.leave()
    return [first], changes


async def measure(address: str, pid: int, page: str, links: tuple[str, ...]) -> Result:
    """Medians over several readers, after one that warms the page up."""
    await visit(address, page, links)
    before = servers.cpu_seconds(pid)
    rounds = [await visit(address, page, links) for _ in range(ROUNDS)]
    cpu = (servers.cpu_seconds(pid) - before) * 1000 / (ROUNDS * (CHANGES + 1))
    first = [cost for one, _ in rounds for cost in one]
    changes = [cost for _, many in rounds for cost in many]
    return Result(
        statistics.median(cost.milliseconds for cost in first),
        statistics.median(cost.milliseconds for cost in changes),
        max(cost.size for cost in first),
        max(cost.size for cost in changes),
        cpu,
    )


async def main() -> None:
    """Print a table: each page's milliseconds, multiples of the floors, bytes, CPU a run."""
    with servers.atlas() as ours, servers.tuned() as tuned, servers.stock() as stock:
        floor = await measure(*tuned, "", ("a=1", "a=2"))
        plain = await measure(*stock, "", ("a=1", "a=2"))
        print(f"{'page':12}{'first':>9}{'change':>9}{'x tuned':>14}{'x stock':>9}", end="")
        print(f"{'first B':>9}{'change B':>9}{'CPU ms':>8}  over budget")
        for name, one in (("(tuned)", floor), ("(stock)", plain)):
            print(_line(name, one, floor, plain))
        for page, links in LINKS.items():
            one = await measure(*ours, page, links)
            print(_line(f"/{page}", one, floor, plain), ", ".join(_over(page, one, floor, plain)))


def _line(name: str, one: Result, floor: Result, plain: Result) -> str:
    times = f"{one.first / floor.first:6.1f} {one.change / floor.change:6.1f}"
    return (
        f"{name:12}{one.first:9.1f}{one.change:9.1f}{times:>14}{one.change / plain.change:9.2f}"
        f"{one.first_size:9}{one.change_size:9}{one.cpu:8.1f} "
    )


def _over(page: str, one: Result, floor: Result, plain: Result) -> list[str]:
    checks = {
        "first time": one.first > FIRST_TIMES * floor.first,
        "change time": one.change > CHANGE_TIMES * floor.change or one.change > plain.change,
        "first bytes": one.first_size > FIRST_BYTES,
        "change bytes": one.change_size > max(most(page, link) for link in LINKS[page]),
    }
    return [name for name, over in checks.items() if over]


if __name__ == "__main__":
    asyncio.run(main())
