"""What happened and what is told of it: events, terms, policies, studies, talks."""

from __future__ import annotations

from data.columns.column import (
    AREA,
    FURTHER,
    LINK,
    PROJECTS,
    PROVENANCE,
    Column,
    integer,
    key,
    one_of,
    period,
    ref,
    texts,
    twin,
)

REDIRECTED = "parameter page v bureau field layer project indicator status year sort deck obs"
"""What may have had another name: a parameter, a page, or what a type of parameters takes."""
OLD = r"[A-Za-z0-9][A-Za-z0-9._-]*"

TABLES: dict[str, tuple[Column, ...]] = {
    "events": (
        key("event_id"),
        period(),
        PROJECTS,
        AREA,
        one_of("kind", "founding agreement forum policy publication listing evaluation context"),
        *texts("title"),
        *PROVENANCE,
    ),
    "phases": (
        key("phase_id"),
        integer("start_year"),
        integer("end_year"),
        *texts("name", "nature", "projects"),
        *PROVENANCE,
    ),
    "measures": (
        key("measure_id"),
        integer("sort"),
        *texts("name", "description"),
        one_of("budget_line_id", "network rnd incubation", required=False),
        *PROVENANCE,
    ),
    "challenges": (
        key("challenge_id"),
        integer("sort"),
        *texts("name", "description", "outcome"),
        ref("outcome_source_ids", "sources.source_id", required=False, many=True),
        *PROVENANCE,
    ),
    "studies": (
        key("study_id"),
        Column("authors"),
        integer("year"),
        Column("title_en"),
        *texts("finding"),
        *texts("sample", required=False),
        FURTHER,
        *PROVENANCE,
        twin("authors", required=True, since="1.1.0"),
        twin("title", since="1.1.0"),
    ),
    "decks": (key("deck_id"), integer("sort"), *texts("name")),
    "scenes": (
        key("scene_id"),
        ref("deck_id", "decks.deck_id"),
        integer("sort"),
        Column("link", pattern=LINK),
        *texts("notes"),
    ),
    "questions": (
        key("question_id"),
        ref("deck_id", "decks.deck_id"),
        integer("sort"),
        Column("link", pattern=LINK),
        *texts("question", "answer"),
        ref("source_ids", "sources.source_id", required=False, many=True),
    ),
    "changes": (
        Column("version", pattern=r"\d+\.\d+\.\d+"),
        period("date"),
        Column("table"),
        Column("row_id", required=False),
        one_of("change", "added corrected removed"),
        *texts("text"),
    ),
    "redirects": (
        key("redirect_id", since="1.1.0"),
        one_of("kind", REDIRECTED),
        Column("old", pattern=OLD),
        Column("new", pattern=OLD),
    ),
    "quotations": (
        key("quotation_id"),
        Column("author"),
        Column("work"),
        integer("year"),
        Column("text"),
        ref("source_id", "sources.source_id"),
        ref("locator", "locators.locator"),
        *texts("note", required=False),
        twin("text", required=True, since="1.1.0"),
        twin("author", required=True, since="1.1.0"),
    ),
}
