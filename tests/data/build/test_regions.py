"""The statistics of the prefectures are stored as their builder makes them from the raw tables."""

from __future__ import annotations

import csv
import io

from data.build import raw_inputs, regions


def test_the_stored_statistics_are_what_their_builder_makes() -> None:
    assert {path: path.read_bytes() for path in regions.outputs()} == regions.outputs()


def test_no_number_of_the_raw_tables_is_lost_or_changed() -> None:
    raw = [
        row["value"]
        for name in regions.RAW
        for row in csv.DictReader(io.StringIO(raw_inputs.content(f"{name}.csv").decode()))
    ]
    assert len(raw) == 47 * (2 + 3 * 19)
    stored = csv.DictReader(regions.FILE.read_text(encoding="utf-8").splitlines())
    assert [row["value"] for row in stored] == raw
