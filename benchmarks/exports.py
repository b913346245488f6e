"""What exports cost: medians of each from the server, and what pages feel meanwhile."""

from __future__ import annotations

import asyncio
import random
import statistics
import time

import httpx

from benchmarks import servers
from benchmarks.pages import LINKS
from benchmarks.reader import Reader

RUNS, SEED, READERS, ACTIONS = 3, 19, 10, 20
ORDERS = {
    "slides of the talk": "slides.pptx?page=present&lang=ja",
    "slides of a project": "slides.pptx?page=project&id=kinki-bio&lang=ja",
    "hand-out of the talk": "pdf.pdf?page=present&lang=ja",
    "PDF of a project": "pdf.pdf?page=project&id=kinki-bio&lang=ja",
    "sheet of a bureau": "pdf.pdf?page=&bureau=kinki&lang=ja",
    "workbook": "workbook.xlsx?page=evidence&lang=ja",
    "picture": "png.png?page=budget&figure=budget&lang=ja",
    "bureau pack": "bureau-pack.zip?page=&bureau=kinki&lang=ja",
    "offline pack": "offline-pack.html?page=&lang=ja",
}
PATIENCE = 180


async def main() -> None:
    """Print a line an export: median seconds, size; then p95 of pages alone and beside them."""
    with servers.atlas() as (address, _):
        async with httpx.AsyncClient(base_url=address, timeout=PATIENCE) as client:
            for name, order in ORDERS.items():
                times, size = [], 0
                for _ in range(RUNS):
                    started = time.perf_counter()
                    answer = await client.get(f"/export/{order}")
                    answer.raise_for_status()
                    times.append(time.perf_counter() - started)
                    size = len(answer.content)
                print(f"{name:22} {statistics.median(times):6.2f} s {size / 1e6:6.2f} MB")
            print(f"pages alone            p95 {await pages(address):6.1f} ms")
            stop = asyncio.Event()
            work = [asyncio.create_task(keep_taking(client, stop)) for _ in range(4)]
            print(f"pages beside 4 exports p95 {await pages(address):6.1f} ms")
            stop.set()
            await asyncio.gather(*work)


async def keep_taking(client: httpx.AsyncClient, stop: asyncio.Event) -> None:
    """Take exports one after the other until told to stop."""
    orders = list(ORDERS.values())
    while not stop.is_set():
        await client.get(f"/export/{random.choice(orders)}")  # noqa: S311 - dice, not secrets


async def pages(address: str) -> float:
    """The p95 of reruns, in milliseconds, for ten readers who act about once a second."""
    found = await asyncio.gather(*(_read(address, number) for number in range(READERS)))
    return statistics.quantiles([one for times in found for one in times], n=20)[-1]


async def _read(address: str, number: int) -> list[float]:
    dice = random.Random(SEED + number)  # noqa: S311 - dice, not secrets
    reader = Reader(address)
    await reader.arrive()
    await reader.look(LINKS[""][0])
    times = []
    for _ in range(ACTIONS):
        await asyncio.sleep(dice.random() * 2)
        times.append((await reader.look(dice.choice(LINKS[""]))).milliseconds)
    await reader.leave()
    return times


if __name__ == "__main__":
    asyncio.run(main())
