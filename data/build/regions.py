"""Rebuild the statistics of the prefectures: `python -m data.build.regions [--check]`.

Reads the raw tables and writes `tables/region_statistics.csv`: the same numbers under our own names
of indicators, units and sources. Nothing is computed.
"""

from __future__ import annotations

import csv
import io
import sys
from typing import TYPE_CHECKING

from data.build import output, raw_inputs
from data.columns import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RAW = ("population", "gross_prefectural_product", "manufacturing", "universities")
INDICATORS = {
    "population_census": "population",
    "gpp_nominal": "product",
    "gpp_manufacturing": "manufacturing",
    "gpp_chemicals": "chemicals",
    "gpp_metal_products": "metal-products",
    "gpp_general_machinery": "general-machinery",
    "gpp_electrical_machinery": "electrical-machinery",
    "gpp_transport_machinery": "transport-machinery",
    "gpp_precision_machinery": "precision-machinery",
    "gpp_info_communications": "information",
    "gpp_info_services": "information-services",
    "gpp_business_services": "business-services",
    "mfg_establishments_4plus": "establishments",
    "mfg_persons_engaged_4plus": "persons-engaged",
    "mfg_shipments_4plus": "shipments",
    "universities_total": "universities",
    "universities_national": "universities-national",
    "universities_public": "universities-public",
    "universities_private": "universities-private",
    "undergraduate_students": "undergraduates",
}
"""An indicator of the raw tables to ours."""
UNITS = {"million yen": "million-yen", "persons": "people"}
"""A unit of the raw tables to ours, where it is called otherwise."""
SOURCES = {"S1": "R01", "S2": "R02", "S2-sign-restored": "R02", "S3": "R03", "S4": "R04"}
"""A source of the raw tables to a row of `sources.csv`."""
FILE = output.PACKAGE / "tables" / "region_statistics.csv"


def _rows() -> Iterator[list[str]]:
    yield [column.name for column in TABLES["region_statistics"]]
    for name in RAW:
        for row in csv.DictReader(io.StringIO(raw_inputs.content(f"{name}.csv").decode())):
            code, indicator = row["prefecture_code"], INDICATORS[row["indicator"]]
            period, unit = row["period"], UNITS.get(row["unit"], row["unit"])
            key = f"{code}-{indicator}-{period.lower()}"
            yield [key, code, indicator, period, row["value"], unit, SOURCES[row["source"]]]


def outputs() -> dict[Path, bytes]:
    """The table."""
    return {FILE: output.table(_rows())}


if __name__ == "__main__":
    sys.exit(output.main(outputs, __doc__))
