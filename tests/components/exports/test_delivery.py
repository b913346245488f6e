"""Exports over HTTP: their files, their progress, their failures, and who waits for whom."""

from __future__ import annotations

import csv
import io
import json
import re
import threading
import zipfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import anyio
import httpx
import psutil
import pytest

from components import settings
from components.editions import edition
from components.exports import bureau_pack, delivery, making, workshop
from components.exports.making import EXPORTS, Order
from components.exports.paper import Paper
from components.exports.trouble import ExportError
from components.exports.turns import Reader
from model.selection import Selection
from tests.some import some
from tests.views import view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from data.files import Files
    from model.atlas import Atlas

BASE = "https://atlas.example"
MOST_OF_A_PACK = 5_000_000
SIGNS = {"pptx": b"PK", "xlsx": b"PK", "zip": b"PK", "pdf": b"%PDF", "png": b"\x89PNG"}
PATIENCE = 120


def told(content: bytes) -> tuple[list[dict[str, object]], bytes]:
    """The lines of a stream, and the file behind them."""
    lines: list[dict[str, object]] = []
    while content:
        line, _, content = content.partition(b"\n")
        lines.append(json.loads(line))
        if "file" in lines[-1]:
            break
    return lines, content


@pytest.mark.parametrize("name", ["slides", "workbook", "svg", "png", "table", "figures", "qr"])
def test_every_export_has_an_address_and_a_name_for_its_file(served: str, name: str) -> None:
    ending = EXPORTS[name].ending
    query = "page=budget&lang=ja&figure=budget"
    answer = httpx.get(f"{served}/export/{name}.{ending}?{query}", timeout=PATIENCE)
    assert answer.status_code == 200
    assert answer.content.startswith(SIGNS.get(ending, b""))
    assert f"-ja.{ending}" in answer.headers["content-disposition"]


@pytest.mark.parametrize(
    "address",
    [
        "slides.pdf?page=budget",
        "spells.pptx?page=budget",
        "slides.pptx?page=project&id=atlantis",
        "png.png?page=budget&figure=lineage-of-kings",
        "png.png?page=kinki&figure=series",
        "bureau-pack.zip?page=",
    ],
)
def test_an_address_that_makes_no_sense_gets_one_sentence(served: str, address: str) -> None:
    answer = httpx.get(f"{served}/export/{address}")
    assert answer.status_code == 404
    assert answer.text.count(".") == 1


def test_a_bureau_pack_tells_how_far_it_is_and_comes_under_five_megabytes(served: str) -> None:
    address = f"{served}/export/bureau-pack.zip?page=&bureau=okinawa&lang=en&progress=1"
    lines, content = told(httpx.get(address, timeout=PATIENCE).content)
    steps = [line["done"] for line in lines if "done" in line]
    assert list(dict.fromkeys(steps)) == [0, 1, 2, 3, 4]  # each once more where it had to wait
    assert len(content) < MOST_OF_A_PACK
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name.rpartition("/")[2] for name in archive.namelist()]
        letter = archive.read("cluster-atlas-okinawa-en/README.txt").decode("utf-8-sig")
        link = archive.read("cluster-atlas-okinawa-en/link.url").decode()
    expected = ["README.txt", "link.url", "slides.pptx", "figures.csv", "qr.svg"]
    assert set(expected) <= set(names)
    assert ("sheet.pdf" in names) == (settings.chromium() is not None)
    assert "bureau=okinawa" in letter
    assert "bureau=okinawa" in link


def test_a_part_of_a_pack_that_fails_is_reported_and_the_others_are_delivered(
    monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setattr(settings, "chromium", lambda: None)
    order = Order("bureau-pack", Selection(bureau="okinawa", language=language), BASE)
    said: list[str] = []
    content = making.make(order, said.append)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [name.rpartition("/")[2] for name in archive.namelist()]
        letter = archive.read(archive.namelist()[0]).decode("utf-8-sig")
    assert "sheet.pdf" not in names
    assert {"slides.pptx", "figures.csv", "qr.svg"} <= set(names)
    why = order.view.words("export.no_pdf")
    assert why in letter
    assert why in said


@pytest.mark.parametrize("bureau", edition().bureaus)
def test_a_bureaus_observations_come_first_and_the_nations_after(atlas: Atlas, bureau: str) -> None:
    order = Order("figures", Selection(page="evidence", bureau=bureau), BASE)
    rows = csv.DictReader(io.StringIO(making.make(order).decode("utf-8-sig"), newline=""))
    own = {project.project_id for project in atlas.by_bureau[bureau]}
    projects = [row["project_ids"] for row in rows]
    places = [bool(own & set(ids.split(";"))) for ids in projects]
    assert places[0]
    assert places == sorted(places, reverse=True)
    assert any(not ids for ids in projects)


def test_the_host_can_name_a_house_template_and_a_wrong_one_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = Order("slides", Selection(page="budget", section="allocation"))
    house = tmp_path / "house.pptx"
    house.write_bytes(making.make(order))
    monkeypatch.setenv("ATLAS_SLIDES", str(house))
    assert making.make(order).startswith(b"PK")
    house.write_bytes(b"no slides")
    said = re.escape(order.view.words("slides.template"))
    with pytest.raises(ExportError, match=f"^{said}\nATLAS_SLIDES names "):
        making.make(order)
    monkeypatch.setenv("ATLAS_SLIDES", str(tmp_path / "nothing.pptx"))
    with pytest.raises(ExportError, match=f"^{said}\nATLAS_SLIDES names "):
        making.make(order)


def test_the_covering_text_names_the_bureau_its_projects_and_the_link(
    atlas: Atlas, language: str
) -> None:
    view, paper = view_of(bureau="kyushu", language=language), Paper(BASE)
    text = bureau_pack.covering(view, paper, ("slides.pptx",), {})
    assert atlas.bureaus["kyushu"][language] in text
    for project in some(atlas.by_bureau["kyushu"]):
        assert project.short_name[language] in text
    assert paper.share(view) in text


def never_end(_: Files, work: partial[bytes]) -> bytes:
    """What a worker does that would never end by itself, once it has left a sign of life."""
    Path(work.args[0].figure).touch()
    threading.Event().wait()
    return b""


def alive(process: psutil.Process) -> bool:
    """Whether a process still runs."""
    try:
        return bool(process.status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def test_who_goes_away_stops_the_making(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    monkeypatch.setattr(workshop, "_work", never_end)
    others = set(psutil.Process().children(recursive=True))

    def workers() -> list[psutil.Process]:
        children = set(psutil.Process().children(recursive=True)) - others
        return [child for child in children if alive(child)]

    async def listen() -> None:
        order = Order("parcel", Selection(), figure=str(begun))
        async for line in delivery._told(order, Reader()):  # noqa: SLF001
            assert json.loads(line).get("done") == 0, line

    async def until(condition: Callable[[], object]) -> None:
        with anyio.fail_after(PATIENCE):
            while not condition():  # noqa: ASYNC110 - processes set no event
                await anyio.sleep(0.02)

    async def leave_early() -> None:
        async with anyio.create_task_group() as reader:
            reader.start_soon(listen)
            await until(begun.exists)
            assert workers()
            reader.cancel_scope.cancel()
        await until(lambda: not workers())

    anyio.run(leave_early)
    assert not workers()
