"""How many busy readers one process serves: each acts once a second, p95 of the answer."""

from __future__ import annotations

import asyncio
import random
import statistics
from itertools import chain

from benchmarks import servers
from benchmarks.pages import LINKS
from benchmarks.reader import Reader

STAGES = (1, 20, 40, 60, 80)
ACTIONS, PAUSE, SEED = 15, 1.0, 19
LIMIT = 200
"""Milliseconds that nineteen of twenty answers must keep to."""


async def read(address: str, dice: random.Random) -> list[float]:
    """One busy reader of the Atlas: times of the answers in milliseconds."""
    reader = Reader(address)
    await asyncio.sleep(dice.random() * PAUSE)
    await reader.arrive()
    await reader.look(LINKS[""][0])
    found = []
    for _ in range(ACTIONS):
        await asyncio.sleep(dice.expovariate(1 / PAUSE))
        cost = await reader.look(dice.choice(LINKS[""]))
        found.append(cost.milliseconds)
    await reader.leave()
    return found


async def main() -> None:
    """Print a line a stage: readers, median, p95, memory of the process."""
    with servers.atlas() as (address, pid):
        await read(address, random.Random(SEED))  # noqa: S311 - dice, not secrets
        alone = servers.memory(pid)
        for readers in STAGES:
            dice = [random.Random(SEED + number) for number in range(readers)]  # noqa: S311
            before = servers.cpu_seconds(pid)
            times = list(chain(*await asyncio.gather(*(read(address, one) for one in dice))))
            p95 = statistics.quantiles(times, n=20)[-1]
            cpu = (servers.cpu_seconds(pid) - before) * 1000 / len(times)
            grown = (servers.memory(pid) - alone) / readers / 1e6
            print(
                f"{readers:4} readers: median {statistics.median(times):6.1f} ms, "
                f"p95 {p95:6.1f} ms{' (over)' if p95 > LIMIT else ''}, "
                f"CPU {cpu:5.1f} ms an action, {grown:5.2f} MB more a reader"
            )


if __name__ == "__main__":
    asyncio.run(main())
