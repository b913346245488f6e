"""What a reader takes away: the same bytes, nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import zipfile
from typing import TYPE_CHECKING

from components.exports import parcel, spreadsheet
from data.load import load_package

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from components.view import View


def test_the_csv_holds_every_figure_with_status_and_source(view: Callable[..., View]) -> None:
    one = view(page="evidence")
    text = spreadsheet.figures_csv(one).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert sorted(row["figure_id"] for row in rows) == sorted(one.atlas.figures)
    assert all(row["obs_status"] and row["source_ids"] and row["locator"] for row in rows)
    values = {row["figure_id"]: row["value"] for row in rows}
    assert values["fy2005-network"] == "7.92"
    assert values["tohoku-recycling-firms"] == ""


def test_no_cell_is_a_formula(view: Callable[..., View], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheet, "_cells", lambda *_: ["=1+1", "+1", "-1", "@x", "plain"])
    text = spreadsheet.figures_csv(view(page="evidence")).decode("utf-8-sig")
    assert next(csv.reader(io.StringIO(text.splitlines()[1]))) == [
        "'=1+1",
        "'+1",
        "'-1",
        "'@x",
        "plain",
    ]


def test_the_parcel_is_a_valid_package_and_the_same_each_time(tmp_path: Path) -> None:
    content = parcel.package_zip()
    parcel.package_zip.cache_clear()
    assert content == parcel.package_zip()
    zipfile.ZipFile(io.BytesIO(content)).extractall(tmp_path)
    assert load_package(tmp_path / "cluster-atlas").version == "1.0.0"
