"""Words that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import pytest

from components.exports import spreadsheet
from tests.views import view_of

SKIPPED = ("", " ", "\t", "\u200b", "\u00ad", "\ufeff", "\u3000", "\u00a0", "\u2060 \t", "\r\n")
SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢")


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("before", SKIPPED, ids=ascii)
def test_words_that_a_spreadsheet_would_run_are_text_and_numbers_are_numbers(
    monkeypatch: pytest.MonkeyPatch, before: str, sign: str
) -> None:
    run_by_some = f"{before}{sign}HYPERLINK(1)"
    row = [run_by_some, -5.0, -0.25, 1e-07, 5800.0, "1-2", "a=b", None]
    monkeypatch.setattr(spreadsheet, "cells", lambda *_: row)
    text = spreadsheet.figures_csv(view_of(page="evidence")).decode("utf-8-sig")
    found = list(csv.reader(io.StringIO(text, newline="")))[1]
    assert found == [f"'{run_by_some}", "-5", "-0.25", "1e-07", "5800", "1-2", "a=b", ""]
