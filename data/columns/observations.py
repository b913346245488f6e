"""What is on record: sources, indicators, observations, budgets, doubts and gaps."""

from __future__ import annotations

from dataclasses import replace

from data.columns.column import (
    ADDRESS,
    BLANK_PROVENANCE,
    CONFLICT,
    FORMULA,
    FURTHER,
    ID,
    OBSERVATION,
    PROJECTS,
    SCOPES,
    SEARCH,
    SOURCE,
    UNIT,
    Column,
    flag,
    integer,
    key,
    one_of,
    period,
    ref,
    texts,
    twin,
)

TABLES: dict[str, tuple[Column, ...]] = {
    "sources": (
        key("source_id", SOURCE),
        Column("title"),
        *texts("publisher", required=False),
        period("published"),
        Column("address", required=False, pattern=ADDRESS),
        Column("licence"),
        one_of("reading", "whole excerpt none"),
        one_of("kind", "official parliament academic press association weak none"),
        *texts("note", required=False),
        twin("title", since="1.1.0"),
        twin("licence", required=True, since="1.1.0"),
    ),
    "locators": (
        key("locator", r".+", since="1.1.0"),
        *texts("text"),
    ),
    "units": (
        key("unit_id"),
        *(
            replace(column, pattern=r".*\{n\}.*")
            for column in (*texts("label"), Column("one_en", since="1.1.0"))
        ),
        integer("decimals"),
    ),
    "indicators": (
        key("indicator_id"),
        *texts("name"),
        UNIT,
        one_of("group", "size outcome activity money context"),
        *texts("definition", "defined_by"),
        flag("coverage"),
        integer("sort"),
    ),
    "observations": (
        key("observation_id"),
        one_of(
            "subject_type", "programme project area successor organisation other-programme context"
        ),
        Column("subject_id", pattern=ID),
        PROJECTS,
        ref("indicator_id", "indicators.indicator_id"),
        one_of("scope", SCOPES),
        period(),
        *OBSERVATION,
        UNIT,
        *FORMULA,
        flag("preferred"),
        CONFLICT,
        integer("headline", required=False),
        FURTHER,
        *BLANK_PROVENANCE,
        SEARCH,
    ),
    "budget": (
        key("budget_id"),
        one_of(
            "programme",
            "industrial-cluster knowledge-cluster regional-innovation regional-innovation-cluster"
            " regional-consortium regional-technology",
        ),
        integer("fiscal_year"),
        one_of("line_id", "total network rnd incubation sales finance per-area"),
        one_of("budget_kind", "budget request draft"),
        *OBSERVATION,
        UNIT,
        *FORMULA,
        period(),
        flag("preferred"),
        CONFLICT,
        integer("headline", required=False),
        FURTHER,
        *BLANK_PROVENANCE,
        SEARCH,
    ),
    "searches": (
        key("search_id", since="1.1.0"),
        period(),
        *texts("what", "places", "result"),
        ref("holder_ids", "sources.source_id", required=False, many=True),
        *texts("holders", required=False),
    ),
    "corrections": (
        key("correction_id"),
        one_of("kind", "correction conflict reading open-question"),
        PROJECTS,
        *texts("title", "readings", "decision"),
        one_of("status", "open settled noted"),
        ref("source_ids", "sources.source_id", many=True),
        period("decided_on"),
    ),
    "gaps": (
        key("gap_id"),
        PROJECTS,
        ref("indicator_id", "indicators.indicator_id", required=False),
        *texts("text", "searched"),
        period("decided_on"),
        replace(SEARCH, required=True),
    ),
}
