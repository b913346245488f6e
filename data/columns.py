"""The stored columns of every table: the only place that defines them.

Both the checks (`data.schema`) and the package description (`data.build.datapackage`)
are made from these declarations, so nothing is typed twice.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from data.period import PERIOD

ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
SOURCE = r"[FGS]\d{2,3}"
ADDRESS = r"https?://[^\s<>\"]+"
LINK = r"\./[a-z-]*(?:\?[a-z]+=[a-z0-9-]+(?:&[a-z]+=[a-z0-9-]+)*)?(?:#[a-z-]+)?"

BUREAUS = "hokkaido tohoku kanto chubu kinki chugoku shikoku kyushu okinawa"
FIELDS = "manufacturing it bio health environment energy semiconductors cross-sector"
QUALIFIERS = "stated about more_than at_least up_to target request"
STATUSES = "A E D B U V O M"
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
    """

    name: str
    kind: str = "text"
    required: bool = True
    pattern: str = ""
    words: tuple[str, ...] = ()
    many: bool = False
    refers: str = ""
    unique: bool = False


def key(name: str, pattern: str = ID) -> Column:
    """The column that names a row."""
    return Column(name, pattern=pattern, unique=True)


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


def free(*names: str, required: bool = False) -> tuple[Column, ...]:
    """Columns of free text."""
    return tuple(Column(name, required=required) for name in names)


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
    *free("locator", required=True),
    one_of("certainty", CERTAINTIES),
    *texts("note", required=False),
)
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
        key("extent_id"),
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
    ),
    "units": (
        key("unit_id"),
        *(replace(column, pattern=r".*\{n\}.*") for column in (*texts("label"), Column("one_en"))),
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
        *PROVENANCE,
    ),
    "budget": (
        key("budget_id"),
        one_of("programme", "industrial-cluster knowledge-cluster regional-innovation"),
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
    ),
    "changes": (
        Column("version", pattern=r"\d+\.\d+\.\d+"),
        period("date"),
        Column("table"),
        Column("row_id", required=False),
        one_of("change", "added corrected removed"),
        *texts("text"),
    ),
    "quotations": (
        key("quotation_id"),
        Column("author"),
        Column("work"),
        integer("year"),
        Column("text"),
        ref("source_id", "sources.source_id"),
        Column("locator"),
        *texts("note", required=False),
    ),
}
