"""What a column of a table is, and the columns that many tables share."""

from __future__ import annotations

from dataclasses import dataclass, replace

from data.period import PERIOD

ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
SOURCE = r"[FGRS]\d{2,3}"
NUMBER = r"-?\d+(?:\.\d+)?"
ADDRESS = r"https?://[^\s<>\"]+"
LINK = r"\./[a-z-]*(?:\?[a-z]+=[a-z0-9,-]+(?:&[a-z]+=[a-z0-9,-]+)*)?(?:#[a-z-]+)?"

FIELDS = "manufacturing it bio health environment energy semiconductors cross-sector"
QUALIFIERS = "stated about more_than at_least up_to target request"
STATUSES = "A E F D B U V O M"
SCOPES = "whole part body successor context"
CERTAINTIES = "stated read inferred unverified"


@dataclass(frozen=True, slots=True)
class Column:
    """One stored column.

    Attributes:
        name: its heading.
        kind: `text`, `number`, `integer`, `boolean` or `period`; every cell is stored as text.
        required: whether a blank is an error.
        pattern: what a cell looks like, if it is not free text.
        words: the words it may hold.
        many: whether a cell is a list, separated by semicolons.
        refers: the table and column whose keys it holds.
        unique: whether no value may come twice.
        since: the version that it came with, "" for the first; a table came with its first column.
    """

    name: str
    kind: str = "text"
    required: bool = True
    pattern: str = ""
    words: tuple[str, ...] = ()
    many: bool = False
    refers: str = ""
    unique: bool = False
    since: str = ""


def key(name: str, pattern: str = ID, *, since: str = "") -> Column:
    """The column that names a row."""
    return Column(name, pattern=pattern, unique=True, since=since)


def ref(name: str, to: str, *, required: bool = True, many: bool = False) -> Column:
    """A column that names rows of another table (`table.column`)."""
    return Column(name, refers=to, required=required, many=many)


def one_of(name: str, words: str, *, required: bool = True, many: bool = False) -> Column:
    """A column that holds one of some words."""
    return Column(name, words=tuple(words.split()), required=required, many=many)


def texts(*stems: str, required: bool = True) -> tuple[Column, ...]:
    """Pairs of columns, one for each language."""
    return tuple(
        Column(f"{stem}_{lang}", required=required) for stem in stems for lang in ("en", "ja")
    )


def twin(stem: str, *, required: bool = False, since: str) -> Column:
    """The same in Japanese of a column that came without a pair; blank where it is the same."""
    return Column(f"{stem}_ja", required=required, since=since)


def period(name: str = "period", *, required: bool = True) -> Column:
    """A column that holds a period code."""
    return Column(name, kind="period", pattern=PERIOD, required=required)


def number(name: str, *, required: bool = False) -> Column:
    """A column that holds a number."""
    return Column(name, kind="number", required=required)


def integer(name: str, *, required: bool = True) -> Column:
    """A column that holds a whole number."""
    return Column(name, kind="integer", required=required)


def flag(name: str) -> Column:
    """A column that holds true or false."""
    return Column(name, kind="boolean", words=("true", "false"))


PROVENANCE = (
    ref("source_id", "sources.source_id"),
    ref("locator", "locators.locator"),
    one_of("certainty", CERTAINTIES),
    *texts("note", required=False),
)
BLANK_PROVENANCE = tuple(replace(column, required=False) for column in PROVENANCE)
"""The same of an observation: a blank that was looked for has a search in its place."""
SEARCH = replace(ref("search_id", "searches.search_id", required=False), since="1.1.0")
FURTHER = ref("further_source_ids", "sources.source_id", required=False, many=True)
PROJECTS = ref("project_ids", "projects.project_id", required=False, many=True)
AREA = ref("area_id", "areas.area_id", required=False)
OBSERVATION = (
    number("value"),
    one_of("qualifier", QUALIFIERS, required=False),
    one_of("obs_status", STATUSES),
    one_of("origin", "source derived"),
)
UNIT = ref("unit", "units.unit_id")
FORMULA = (Column("formula", required=False), Column("inputs", required=False, many=True))
CONFLICT = ref("conflict_id", "corrections.correction_id", required=False)
