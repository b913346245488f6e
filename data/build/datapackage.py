"""Rebuild the description of the package: `python -m data.build.datapackage [--check]`.

Writes `datapackage.json` (Data Package v2) and `docs/data-dictionary.md` from the declared
columns, the sentences of `meanings.toml` and the files as they are.
"""

from __future__ import annotations

import csv
import hashlib
import json
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data.build import output
from data.columns import TABLES
from data.files import DESCRIPTION
from data.versions import order

if TYPE_CHECKING:
    from data.columns.column import Column

DICTIONARY = output.ROOT / "docs" / "data-dictionary.md"
MEANINGS = tomllib.loads((Path(__file__).parent / "meanings.toml").read_text(encoding="utf-8"))
LANGUAGES = {"en": "In English", "ja": "In Japanese"}
PROJECTS = 19
TYPES = {
    "text": "string",
    "number": "number",
    "integer": "integer",
    "boolean": "boolean",
    "period": "string",
}
LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0",
}
TERMS: dict[str, list[dict[str, str]]] = {
    "region_statistics": [
        {
            "name": "other-open",
            "title": "Government of Japan: free use with credit to the source",
        },
        {
            "name": "other-closed",
            "title": "Rows of R03 (manufacturing): to be passed on free of charge only",
        },
    ]
}
"""The terms of tables that the licence of the package does not speak for."""
OUTLINES = ("prefectures", "bureaus", "neighbours", "world")


def description(folder: Path = output.PACKAGE) -> dict[str, Any]:
    """The description as it should be; version and day are the newest of the list of changes."""
    version, day = max(
        ((row["version"], row["date"]) for row in _rows(folder, "changes")), key=_age
    )
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "cluster-atlas",
        "id": "cluster-atlas",
        "title": "Japan's nineteen Industrial Cluster projects (METI, first term 2001-2005)",
        "description": "Projects, places, bodies, links, figures with qualifier, status and "
        "source, budgets, events, lineage, sources and corrections. Blank is "
        "never zero: status O says searched and not found.",
        "version": version,
        "created": f"{day}T00:00:00Z",
        "licenses": [LICENCE],
        "contributors": [{"title": "Cluster Atlas", "roles": ["compiler"]}],
        "sources": [
            {"title": row["title"], **({"path": row["address"]} if row["address"] else {})}
            for row in _rows(folder, "sources")
        ],
        "atlas": {"projects": PROJECTS},
        "resources": [
            *(_table(folder, name) for name in TABLES),
            *(_outline(folder, name) for name in OUTLINES),
        ],
    }


def _age(change: tuple[str, str]) -> tuple[tuple[int, ...], str]:
    version, day = change
    return order(version), day


def _rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / "tables" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _table(folder: Path, name: str) -> dict[str, Any]:
    columns = TABLES[name]
    schema: dict[str, Any] = {
        "fields": [_field(name, column) for column in columns],
        "missingValues": [""],
    }
    keys = [column.name for column in columns if column.unique]
    if keys:
        schema["primaryKey"] = keys[0]
    foreign = [_foreign(column) for column in columns if column.refers and not column.many]
    if foreign:
        schema["foreignKeys"] = foreign
    return {
        "name": name,
        "path": f"tables/{name}.csv",
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **_sum(folder / "tables" / f"{name}.csv"),
        **({"licenses": TERMS[name]} if name in TERMS else {}),
        "schema": schema,
    }


def meaning(table: str, column: str) -> str:
    """What a column holds, in a sentence; of a pair, followed by the language.

    Raises:
        KeyError: nobody wrote the sentence.
    """
    stem, _, language = column.rpartition("_")
    if language in LANGUAGES:
        return f"{meaning(table, stem)} {LANGUAGES[language]}."
    return str(MEANINGS.get(table, {}).get(column) or MEANINGS["every"][column])


def _field(table: str, column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.unique:
        constraints["unique"] = True
    if column.pattern and column.kind in ("text", "period") and not column.many:
        constraints["pattern"] = column.pattern
    if column.words and column.kind == "text" and not column.many:
        constraints["enum"] = list(column.words)
    field: dict[str, Any] = {
        "name": column.name,
        "type": TYPES[column.kind],
        "description": meaning(table, column.name),
    }
    return {**field, "constraints": constraints} if constraints else field


def _foreign(column: Column) -> dict[str, Any]:
    table, name = column.refers.split(".")
    return {"fields": [column.name], "reference": {"resource": table, "fields": [name]}}


def _outline(folder: Path, name: str) -> dict[str, Any]:
    path = f"boundaries/{name}.geojson"
    return {
        "name": f"outline-{name}",
        "path": path,
        "format": "geojson",
        "mediatype": "application/geo+json",
        **_sum(folder / path),
    }


def _sum(path: Path) -> dict[str, Any]:
    content = path.read_bytes()
    return {"bytes": len(content), "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}


def dictionary() -> str:
    """Every table and column in one Markdown page."""
    lines = [
        "# Data dictionary",
        "",
        "Made by `python -m data.build.datapackage`; do not edit.",
        "",
    ]
    for name, columns in TABLES.items():
        lines += [f"## {name}", "", "| column | meaning | type | blank | values |"]
        lines += ["|---|---|---|---|---|", *(_line(name, column) for column in columns)]
        lines.append("")
    return "\n".join(lines)


def _line(table: str, column: Column) -> str:
    values = " ".join(column.words) or (f"key of {column.refers}" if column.refers else "")
    values = "period, see data/README.md" if column.kind == "period" else values
    many = " (list, `;`)" if column.many else ""
    blank = "no" if column.required else "yes"
    cells = (column.name, meaning(table, column.name), f"{TYPES[column.kind]}{many}", blank, values)
    return f"| {' | '.join(cells)} |"


def written(folder: Path = output.PACKAGE) -> bytes:
    """The description as its file holds it."""
    return f"{json.dumps(description(folder), ensure_ascii=False, indent=1)}\n".encode()


def outputs() -> dict[Path, bytes]:
    """Both files."""
    return {
        output.PACKAGE / DESCRIPTION: written(),
        DICTIONARY: dictionary().encode(),
    }


if __name__ == "__main__":
    sys.exit(output.main(outputs, __doc__))
