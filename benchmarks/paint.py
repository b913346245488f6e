"""When a browser paints the Atlas, when its list is live, how fast a filter is drawn.

In one run with an empty stock app and the same kind of page in Dash, as ratios. `DASH` names a
Python that has it (`pip install 'dash[compress]' dash-ag-grid pandas gunicorn`); without one that
column is left out, which the table says. `ROUNDS` says how often each is loaded: five by default;
where a machine does other things, a filter then differs by a third from run to run.
"""

from __future__ import annotations

import asyncio
import os
import statistics
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from playwright.async_api import async_playwright

from benchmarks import servers
from tests.browser.finder import chromium

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from playwright.async_api import Browser, Page

FLAGS = (
    "--no-sandbox", "--disable-quic", "--disable-background-networking", "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist",
)  # fmt: skip
"""A graphics card is imitated for the whole page, as when 1.0.0 was measured."""
FILTERS = (("kinki", 4), ("all", 19), ("kyushu", 2), ("all", 19))
"""What is chosen after a cold load, and how many projects stand then."""
SETTLED = 500
"""Milliseconds in which nothing is asked."""
PATIENCE = 90
"""Seconds."""
NOT_MEASURED = "Dash is not measured: name a Python that has it (make bench DASH=...)"
WATCH = """
const bench = window.bench = { at: {}, asked: 0, marks: {} };
const count = (selector) => document.querySelectorAll(selector).length;
const drawn = (marks) => (bench.marks[marks] ?? -1) > bench.asked;
const tests = { TESTS };
for (const kind of [WebGL2RenderingContext, WebGLRenderingContext]) {
  for (const [name, marks] of [['drawArraysInstanced', 3], ['drawElementsInstanced', 4]]) {
    const draw = kind.prototype[name];
    if (draw) kind.prototype[name] = function (...told) {
      bench.marks[told[marks]] = performance.now();
      return draw.apply(this, told);
    };
  }
}
bench.ask = (most) => {
  delete bench.at.filter;
  Object.assign(bench, { most, asked: Infinity });
};
addEventListener('click', (event) => {
  if (bench.asked === Infinity) bench.asked = event.timeStamp;
}, true);
(function look() {
  for (const [name, holds] of Object.entries(bench.asked < Infinity ? tests : {}))
    if (!(name in bench.at) && (bench.most || name !== 'filter') && holds())
      bench.at[name] = performance.now();
  setTimeout(look, 16);
})();
"""
"""The page itself notes when each thing stands: who asks from outside waits for its long tasks."""
PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"


@dataclass(frozen=True, slots=True)
class Subject:
    """A page that is measured.

    Attributes:
        address: where it is.
        stands: what is looked for, as JavaScript, by row of the table.
        chosen: what is clicked for a filter, the last with the bureau in it.
        changed: what stands then, of `bench.most` projects.
    """

    address: str
    stands: Mapping[str, str]
    chosen: Sequence[str] = ()
    changed: str = "false"


def atlas(address: str) -> Subject:
    """The Atlas: its map is drawn once its marks are and the one picture of the ground below."""
    rows = "count('#root #the-nineteen .row') === {}"
    return Subject(
        f"{address}/?lang=en",
        {
            "headline": "count('.headline .big') > 0",
            "list live": rows.format(19),
            "all drawn": f"{rows.format(19)} && drawn(19) && drawn(1)",
        },
        ("#root #menu-bureau", "#root #bureau-{}"),
        f"{rows.format('bench.most')} && drawn(bench.most)",
    )


def empty(address: str) -> Subject:
    """One line of text."""
    line = "count('[data-testid=stMarkdownContainer]') > 0"
    return Subject(address, {"headline": line, "list live": line})


def dash(address: str) -> Subject:
    """Dash: charts for a list."""
    bars = " && ".join(
        f"count('#{name} .barlayer .point') === {{0}}" for name in ("figures", "places")
    )
    marks = "count('#map .choroplethlayer path') >= 47 && count('#map path.point') === {0}"
    return Subject(
        address,
        {
            "headline": "count('#headline h2') === 4",
            "list live": bars.format(19),
            "all drawn": f"{bars.format(19)} && {marks.format(19)}",
        },
        ("#bureau", ".dash-dropdown-option:has-text('{}')"),
        f"{bars.format('bench.most')} && {marks.format('bench.most')}",
    )


async def visit(browser: Browser, subject: Subject) -> dict[str, float]:
    """One cold load and a filter: milliseconds, and how much was asked for."""
    context = await browser.new_context(viewport={"width": 1440, "height": 900})
    page, asked = await context.new_page(), []
    page.on("request", lambda one: asked.append(one.url) if one.url.startswith("http") else None)
    tests = {**subject.stands, "filter": subject.changed}
    told = ", ".join(f"'{name}': () => {test}" for name, test in tests.items())
    await page.add_init_script(WATCH.replace("TESTS", told))
    await page.goto(subject.address, wait_until="commit")
    found = await noted(page, len(subject.stands))
    found["requests"] = len(asked)
    found["first paint"] = await painted(page)
    if subject.chosen:
        found["filter"] = statistics.median([await changed(page, subject, *one) for one in FILTERS])
    await context.close()
    return found


async def painted(page: Page) -> float:
    """When the page was painted first; a browser tells of it a moment later."""
    async with asyncio.timeout(PATIENCE):
        while (at := await page.evaluate(PAINTED)) is None:
            await page.wait_for_timeout(100)
    return float(at)


async def noted(page: Page, most: int) -> dict[str, float]:
    """What the page has noted once all of it stands."""
    async with asyncio.timeout(PATIENCE):
        while len(found := dict(await page.evaluate("bench.at"))) < most:
            await page.wait_for_timeout(100)
    return found


async def changed(page: Page, subject: Subject, bureau: str, most: int) -> float:
    """Milliseconds from the click to all that a filter changes."""
    *before, last = (one.format(bureau) for one in subject.chosen)
    await page.wait_for_timeout(SETTLED)
    for one in before:
        await page.click(one)
    await page.wait_for_selector(last)
    await page.evaluate("(most) => bench.ask(most)", most)
    await page.click(last)
    found = await noted(page, len(subject.stands) + 1)
    return found["filter"] - float(await page.evaluate("bench.asked"))


async def main() -> None:
    """Medians of the rounds; loads alternate, so that a busy machine hits all alike."""
    python, rounds = os.environ.get("DASH", ""), os.environ.get("ROUNDS", "5")
    if not (rounds.isdecimal() and int(rounds)):
        sys.exit(f"ROUNDS is how often each page is loaded, not {rounds!r}.")
    with ExitStack() as served:
        subjects = {
            "atlas": atlas(served.enter_context(servers.atlas())[0]),
            "empty": empty(served.enter_context(servers.stock())[0]),
        }
        if python:
            subjects["Dash"] = dash(served.enter_context(servers.dash(python))[0])
        found: dict[str, list[dict[str, float]]] = {name: [] for name in subjects}
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
            for _ in range(int(rounds) + 1):
                for name, subject in subjects.items():
                    found[name].append(await visit(browser, subject))
            await browser.close()
    print_table({name: medians(rounds[1:]) for name, rounds in found.items()})
    if not python:
        print(NOT_MEASURED)
    print(f"Load of the machine, of {os.cpu_count()} cores: {os.getloadavg()[0]:.1f}")


def medians(rounds: Sequence[dict[str, float]]) -> dict[str, float]:
    """The median of each row."""
    return {row: statistics.median(one[row] for one in rounds) for row in rounds[0]}


AIMS = {
    ("first paint", "empty"): 0.65,
    ("list live", "Dash"): 0.7,
    ("all drawn", "Dash"): 1.0,
    ("filter", "Dash"): 0.45,
}
"""At most, of ours to theirs."""
ROWS = ("headline", "first paint", "list live", "all drawn", "filter", "requests")


def print_table(found: Mapping[str, Mapping[str, float]]) -> None:
    """Each row: ours, theirs, our ratio to each, and what it should be at most."""
    others = [name for name in found if name != "atlas"]
    heads = [*found, *(f"/ {name}" for name in others), "aim"]
    print(f"{'':12}" + "".join(f"{head:>9}" for head in heads))
    for row in ROWS:
        ours = found["atlas"][row]
        ratios = [ours / found[name][row] if row in found[name] else None for name in others]
        cells = [cell(found[name].get(row), 0) for name in found] + [cell(one, 2) for one in ratios]
        aims = [f"{aim} / {name}" for (one, name), aim in AIMS.items() if one == row]
        print(f"{row:12}{''.join(cells)}   {', '.join(aims)}")


def cell(value: float | None, digits: int) -> str:
    """A number in its column."""
    return f"{'-' if value is None else f'{value:.{digits}f}':>9}"


if __name__ == "__main__":
    asyncio.run(main())
