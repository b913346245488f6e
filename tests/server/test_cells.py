"""Whatever stands in a cell of the package is words: on every page and in every file."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from typing import TYPE_CHECKING

import httpx
import openpyxl
import pytest

from components.exports.spreadsheet import FORMULA_SIGNS
from model.pages import CASE, PAGES, PROJECT
from tests import hostile
from tests.conftest import serving
from tests.kinds import kinds
from tests.server.test_payloads import Evil
from tests.some import some

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE, ENOUGH = 120, 1000
LINKS = [f"/{page}?lang={{}}" for page in PAGES if page not in (CASE, PROJECT)] + ["/tama?lang={}",
    "/project?lang={}&id=kinki-bio", "/compare?lang={}&ids=tama,kinki-bio,okinawa",
    "/evidence?lang={}&q=script", "/still/atlas-map.svg?page=&screen=desk&lang={}",
]  # fmt: skip
FILES = [
    "figures.csv?page=evidence", "table.csv?page=budget&figure=budget",
    "svg.svg?page=&figure=atlas-map", "svg.svg?page=budget&figure=budget",
    "webpage.html?page=project&id=kinki-bio", "workbook.xlsx?page=evidence",
    "slides.pptx?page=present", "slides.pptx?page=project&id=kinki-bio",
    "parcel.zip?page=", "bureau-pack.zip?page=&bureau=kinki",
]  # fmt: skip
QUICK = ["/?lang={}", "/evidence?lang={}", "/export/figures.csv?page=evidence&lang={}"]
EVERY = [*LINKS, *(f"/export/{one}&lang={{}}" for one in FILES)]
TARGET = re.compile(r'Target="([^"]+)" TargetMode="External"')
ZIPPED = (".xlsx", ".pptx", ".zip")
OURS = ("http://127.0.0.1", "https://", "mailto:")


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A server whose package holds attacks, and a client for it."""
    folder = hostile.copied(tmp_path_factory.mktemp("attacked"))
    assert hostile.attack(folder) > ENOUGH
    with (
        serving(root=folder) as (address, _),
        httpx.Client(base_url=address, timeout=PATIENCE) as client,
    ):
        yield client


def check(name: str, content: bytes) -> None:
    """Nothing in a file runs, by what kind of file it is."""
    ending = name.rpartition(".")[2]
    {"html": inert, "svg": inert, "csv": plain, "xlsx": without_formulas, "pptx": linked,
     "zip": packed}.get(ending, bytes)(content)  # fmt: skip


def inert(content: bytes) -> None:
    """No script, no handler and no address that runs."""
    parsed = Evil()
    parsed.feed(content.decode())
    assert parsed.found == []


def plain(content: bytes) -> None:
    """No cell that a spreadsheet would run."""
    cells = [cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))) for cell in row]
    assert [
        cell for cell in some(cells) if cell.startswith(FORMULA_SIGNS) and not number(cell)
    ] == []


def number(cell: str) -> bool:
    """Whether a cell is a number, which may be less than nothing."""
    return bool(re.fullmatch(r"-?[\d.]+(?:e-?\d+)?", cell))


def without_formulas(content: bytes) -> None:
    """No cell that a spreadsheet would run."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell for cell in some(cells) if cell.data_type == "f"] == []


def linked(content: bytes) -> None:
    """No link to where a cell would lead."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        every = "".join(
            parts.read(one).decode() for one in parts.namelist() if one.endswith(".rels")
        )
    targets = TARGET.findall(every)
    assert [one for one in some(targets) if "evil" in one or not one.startswith(OURS)] == []


def packed(content: bytes) -> None:
    """Nothing runs in any of the files."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        for name in some(parts.namelist()):
            check(name, parts.read(name))


@pytest.mark.parametrize("link", kinds(EVERY, QUICK))
def test_an_attack_in_a_cell_is_words(attacked: httpx.Client, link: str, language: str) -> None:
    answer = attacked.get(link.format(language))
    assert answer.status_code == 200
    path = link.partition("?")[0]
    assert b"evil" in answer.content or path.endswith(ZIPPED)
    check(path if "." in path else "page.html", answer.content)
