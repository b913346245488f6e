"""Rebuild where each area lies: `python -m data.build.extents [--check]`.

Reads the outlines of the package and writes `tables/extents.csv`, so that maps need no geometry
when they are drawn. Degrees are taken as they stand: a mark's place is no survey.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import geopandas as gpd

from data.build import output
from data.columns import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OUTLINES = {"prefecture": ("prefectures", "code"), "bureau": ("bureaus", "bureau")}
"""The kind of an area to the file of its outline and the property that names it."""
LARGE = 0.02
"""An island is large from this share of its area's largest piece of land on."""
FILE = output.PACKAGE / "tables" / "extents.csv"


def extents(kind: str) -> gpd.GeoDataFrame:
    """One row an area: its centre and weight, and the bounds of its larger islands.

    The centre is that of the largest piece of land: far islands do not pull.

    Args:
        kind: a key of `OUTLINES`.
    """
    file, name = OUTLINES[kind]
    outline = gpd.read_file(output.PACKAGE / "boundaries" / f"{file}.geojson")
    pieces = outline.set_crs(None, allow_override=True).explode().set_index(name)
    pieces["weight"] = pieces.area
    largest = pieces.groupby(level=0)["weight"].transform("max")
    main = pieces[pieces["weight"] == largest]
    bounds = pieces[pieces["weight"] >= LARGE * largest].dissolve(level=0).bounds
    bounds.columns = ["west", "south", "east", "north"]
    return main.assign(longitude=main.centroid.x, latitude=main.centroid.y).join(bounds)


def _rows() -> Iterator[list[str]]:
    columns = [column.name for column in TABLES["extents"]]
    yield columns
    for kind in OUTLINES:
        for key, *numbers in extents(kind)[columns[2:]].round(6).itertuples():
            yield [key, kind, *map(str, numbers)]


def outputs() -> dict[Path, bytes]:
    """The table."""
    return {FILE: output.table(_rows())}


if __name__ == "__main__":
    sys.exit(output.main(outputs, __doc__))
