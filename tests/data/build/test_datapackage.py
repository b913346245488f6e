"""The dictionary says what each column holds, and describes no column that is not there."""

from __future__ import annotations

import hashlib
import json
import re

import pytest

from data.build.datapackage import DICTIONARY, MEANINGS, description, dictionary, meaning
from data.columns import TABLES
from data.files import PACKAGE
from tests.some import some

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


def test_the_stored_description_is_the_one_of_the_tables_as_they_are() -> None:
    assert json.loads((PACKAGE / "datapackage.json").read_text(encoding="utf-8")) == description()


def test_every_file_is_described_by_its_size_and_fingerprint() -> None:
    described = {one["path"]: (one["bytes"], one["hash"]) for one in description()["resources"]}
    files = [*(PACKAGE / "tables").iterdir(), *(PACKAGE / "boundaries").iterdir()]
    assert described == {
        path.relative_to(PACKAGE).as_posix(): (
            len(path.read_bytes()),
            f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}",
        )
        for path in files
    }


def test_a_key_leads_to_a_column_that_holds_each_value_once() -> None:
    tables = {one["name"]: one["schema"] for one in description()["resources"] if "schema" in one}
    keys = [key["reference"] for one in tables.values() for key in one.get("foreignKeys", [])]
    assert {"resource": "sources", "fields": ["source_id"]} in keys
    for key in some(keys):
        fields = {one["name"]: one for one in tables[key["resource"]]["fields"]}
        assert fields[key["fields"][0]]["constraints"]["unique"], key


def test_a_column_that_lists_several_values_is_held_to_no_single_one() -> None:
    tables = {one["name"]: one["schema"] for one in description()["resources"] if "schema" in one}
    lists = [
        (name, column) for name, columns in TABLES.items() for column in columns if column.many
    ]
    assert lists
    for name, column in lists:
        [field] = [one for one in tables[name]["fields"] if one["name"] == column.name]
        assert not {"enum", "pattern"} & set(field.get("constraints", {})), column.name
