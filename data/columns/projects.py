"""Who: projects, their areas, names and places, bodies, links, and what they became."""

from __future__ import annotations

from dataclasses import replace

from data.columns.column import (
    AREA,
    CERTAINTIES,
    FIELDS,
    ID,
    PROVENANCE,
    Column,
    flag,
    integer,
    key,
    number,
    one_of,
    period,
    ref,
    texts,
)

TABLES: dict[str, tuple[Column, ...]] = {
    "projects": (
        key("project_id"),
        replace(integer("serial"), unique=True),
        ref("bureau_id", "bureaus.bureau_id"),
        one_of("fields", FIELDS, many=True),
        *texts("short_name", "area"),
        flag("settled"),
        *texts("summary"),
        *PROVENANCE,
        replace(one_of("fields_certainty", CERTAINTIES), since="1.1.0"),
    ),
    "areas": (
        key("area_id"),
        ref("project_id", "projects.project_id"),
        one_of("kind", "area strand"),
        *texts("name", "area"),
        period("joined", required=False),
        *PROVENANCE,
    ),
    "case_studies": (
        key("case_id"),
        integer("sort"),
        ref("project_id", "projects.project_id"),
        AREA,
        *texts("name", "story", "caution"),
        *PROVENANCE,
    ),
    "names": (
        key("name_id"),
        one_of("subject_type", "project area successor"),
        Column("subject_id", pattern=ID),
        one_of("lang", "en ja"),
        Column("name"),
        one_of("name_kind", "official literal circulating alternative"),
        flag("preferred"),
        *PROVENANCE,
    ),
    "bureaus": (
        key("bureau_id"),
        *texts("name"),
        one_of("kind", "meti-bureau general-bureau"),
        *texts("note", required=False),
    ),
    "prefectures": (
        key("prefecture_code", r"(?:0[1-9]|[1-3]\d|4[0-7])"),
        *texts("name"),
        ref("bureau_id", "bureaus.bureau_id"),
    ),
    "extents": (
        key("extent_id", since="1.1.0"),
        one_of("kind", "prefecture bureau"),
        *(
            number(name, required=True)
            for name in ("longitude", "latitude", "weight", "west", "south", "east", "north")
        ),
    ),
    "places": (
        key("place_id"),
        ref("project_id", "projects.project_id"),
        AREA,
        one_of("kind", "prefecture city"),
        ref("prefecture_code", "prefectures.prefecture_code"),
        *texts("name"),
        number("latitude"),
        number("longitude"),
        one_of("role", "covered base named"),
        *PROVENANCE,
    ),
    "organisations": (
        key("organisation_id"),
        *texts("name", required=False),
        one_of("name_en_kind", "official literal none"),
        one_of(
            "kind",
            "bureau ministry promotion-body secretariat university overseas support association",
        ),
        Column("country", pattern=r"[A-Z]{2}"),
        *texts("place", required=False),
        number("latitude"),
        number("longitude"),
        period("since", required=False),
        *PROVENANCE,
    ),
    "links": (
        key("link_id"),
        Column("from_id", pattern=ID),
        Column("to_id", pattern=ID),
        ref("project_id", "projects.project_id"),
        AREA,
        one_of("kind", "leads promotes secretariat memorandum exchange pact member-of context"),
        period(),
        *texts("topic", required=False),
        flag("overseas"),
        *PROVENANCE,
    ),
    "successors": (
        key("successor_id"),
        *texts("name"),
        ref("bureau_id", "bureaus.bureau_id"),
        *PROVENANCE,
    ),
    "lineage": (
        key("lineage_id"),
        ref("project_id", "projects.project_id", required=False),
        ref("successor_id", "successors.successor_id"),
        one_of("relation", "continued renamed merged split new"),
        period(required=False),
        *PROVENANCE,
    ),
}
