"""The stored columns of every table: the only place that defines them.

Both the checks (`data.schema`) and the package description (`data.build.datapackage`)
are made from these declarations, so nothing is typed twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.columns import observations, programme, projects, regions

if TYPE_CHECKING:
    from data.columns.column import Column

TABLES: dict[str, tuple[Column, ...]] = {
    **projects.TABLES,
    **observations.TABLES,
    **programme.TABLES,
    **regions.TABLES,
}


def since(table: str, column: str = "") -> str:
    """The version that a table came with, or a column of it, "" for the first."""
    columns = {one.name: one for one in TABLES[table]}
    return columns[column or TABLES[table][0].name].since
