"""The dictionary says what each column holds, and describes no column that is not there."""

from __future__ import annotations

import re

import pytest

from data.build.datapackage import DICTIONARY, MEANINGS, dictionary, meaning
from data.columns import TABLES

STEMS = {
    table: {re.sub(r"_(en|ja)$", "", column.name) for column in columns}
    for table, columns in TABLES.items()
}


@pytest.mark.parametrize("table", TABLES)
def test_every_column_has_a_sentence(table: str) -> None:
    said = {column.name: meaning(table, column.name) for column in TABLES[table]}
    assert said
    assert not [name for name, text in said.items() if not re.fullmatch(r"[A-Z].{8,}\.", text)]


def test_of_a_pair_of_columns_each_names_its_language() -> None:
    assert meaning("projects", "summary_en").endswith("In English.")
    assert meaning("projects", "summary_ja").endswith("In Japanese.")


def test_a_column_that_nobody_described_is_an_error() -> None:
    with pytest.raises(KeyError, match="colour"):
        meaning("projects", "colour")


def test_every_sentence_belongs_to_a_column() -> None:
    own = {table: set(MEANINGS.get(table, {})) for table in STEMS}
    assert set(MEANINGS) == {"every", *(table for table, stems in own.items() if stems)}
    assert not {t: stems - STEMS[t] for t, stems in own.items() if stems - STEMS[t]}
    shared = set().union(*(STEMS[table] - own[table] for table in STEMS))
    assert set(MEANINGS["every"]) == shared


def test_the_dictionary_has_a_line_for_every_column() -> None:
    lines = DICTIONARY.read_text(encoding="utf-8").splitlines()
    assert "\n".join(lines) == dictionary().rstrip("\n")
    columns = [column.name for columns in TABLES.values() for column in columns]
    rows = [line for line in lines if re.match(r"\| (?!column )\w", line)]
    assert [row.split(" | ")[0][2:] for row in rows] == columns
