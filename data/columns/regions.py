"""The regions behind the projects: official statistics of prefectures, and how to read them."""

from __future__ import annotations

from dataclasses import replace

from data.columns.column import (
    FIELDS,
    FURTHER,
    NUMBER,
    PROVENANCE,
    UNIT,
    Column,
    integer,
    key,
    number,
    one_of,
    period,
    ref,
    texts,
)

PREFECTURE = ref("prefecture_code", "prefectures.prefecture_code")
INDICATOR = ref("region_indicator_id", "region_indicators.region_indicator_id")
SOURCE = ref("source_id", "sources.source_id")

TABLES: dict[str, tuple[Column, ...]] = {
    "region_indicators": (
        key("region_indicator_id", since="1.1.0"),
        integer("sort"),
        *texts("name"),
        UNIT,
        one_of("kind", "total industry part"),
        ref("part_of", "region_indicators.region_indicator_id", required=False),
        period(),
        *texts("definition", "statistic"),
        one_of("measure", "amount per-head share quotient", required=False),
        Column("breaks", pattern=NUMBER, required=False, many=True),
        *PROVENANCE,
    ),
    "region_statistics": (
        key("statistic_id", since="1.1.0"),
        PREFECTURE,
        INDICATOR,
        period(),
        number("value", required=True),
        UNIT,
        SOURCE,
    ),
    "region_totals": (
        key("total_id", since="1.1.0"),
        INDICATOR,
        period(),
        number("value", required=True),
        one_of("origin", "source derived"),
        SOURCE,
    ),
    "region_doubts": (
        key("doubt_id", since="1.1.0"),
        PREFECTURE,
        INDICATOR,
        one_of("kind", "unsteady restored"),
        *texts("text"),
    ),
    "field_industries": (
        key("field_industry_id", since="1.1.0"),
        one_of("field", FIELDS),
        replace(INDICATOR, required=False),
        *texts("reason"),
    ),
    "bureau_areas": (
        replace(ref("bureau_id", "bureaus.bureau_id"), unique=True, since="1.1.0"),
        FURTHER,
        *PROVENANCE,
    ),
}
