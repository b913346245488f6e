"""When a browser paints the Atlas and when it is live, against an empty stock app, in one run."""

from __future__ import annotations

import asyncio
import statistics

from playwright.async_api import Browser, async_playwright

from benchmarks import servers
from tests.browser.conftest import FLAGS, LIVE
from tests.browser.finder import chromium

ROUNDS = 7
EMPTY = "[data-testid=stMarkdownContainer]"
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
AIM = 0.65
"""First paint against the empty app."""


async def load(browser: Browser, address: str, live: str) -> tuple[float, float, int]:
    """One cold load: first paint and the live page in milliseconds, and how much was asked for."""
    context = await browser.new_context(viewport={"width": 1440, "height": 900})
    page, asked = await context.new_page(), []
    page.on("request", lambda one: asked.append(one.url))
    await page.goto(address, wait_until="commit")
    await page.wait_for_selector(live, state="attached")
    stands = await page.evaluate("performance.now()")
    while (painted := await page.evaluate(PAINTED)) is None:
        await page.wait_for_timeout(20)
    await context.close()
    return painted, stands, len(asked)


async def main() -> None:
    """Print medians of both and their ratios; loads alternate, so that a busy machine hits both."""
    with servers.atlas() as (ours, _), servers.stock() as (stock, _):
        pages = {"atlas": (f"{ours}/?lang=en", LIVE), "empty": (stock, EMPTY)}
        found: dict[str, list[tuple[float, float, int]]] = {name: [] for name in pages}
        async with async_playwright() as playwright:
            path = chromium()
            browser = await playwright.chromium.launch(executable_path=path, args=list(FLAGS))
            for _ in range(ROUNDS + 1):
                for name, page in pages.items():
                    found[name].append(await load(browser, *page))
            await browser.close()
    one, other = (
        [statistics.median(column) for column in zip(*rows[1:], strict=True)]
        for rows in found.values()
    )
    print(f"{'':14}{'atlas':>8}{'empty':>8}{'ratio':>8}")
    for row, ours_, theirs in zip(("first paint", "live", "requests"), one, other, strict=True):
        print(f"{row:14}{ours_:8.0f}{theirs:8.0f}{ours_ / theirs:8.2f}")
    print(f"first paint aims at {AIM} at the most")


if __name__ == "__main__":
    asyncio.run(main())
