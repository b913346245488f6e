"""The one place that names pages: their paths, parameters and sections, in navigation's order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

NUMBER, TEXT = "number", "text"
"""The types of a parameter that counts from 1, and of one that says what a reader typed."""
SUBJECTS = "subjects"
"""The type of a parameter that lists projects and areas; every other type names the ids of which
it takes one."""
SORTS = ("project", "indicator", "value", "period", "status", "source")
"""The columns that the evidence can be sorted by."""
PROJECT_SORTS = (
    "project",
    "field",
    "bureau",
    "prefectures",
    "body",
    "firms",
    "universities",
    "fate",
    "product",
    "figures",
)
"""The columns that the table of all projects can be sorted by."""
EVIDENCE, COMPARE = "evidence", "compare"
PROJECTS, PROJECT = "projects", "project"
"""The page of all projects, and the page of one."""
REGIONS = "regions"
FORUM, DECK = "present", "deck"
"""The page of forum mode, and the page of the speaker's desk beside it."""
CASE = "case"
"""What the pages of the case studies are called together: their paths are rows of the package."""
PROGRAMME = "programme"
"""What the pages on the programme as a whole are called together in the navigation."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a page's link.

    Attributes:
        name: as the link has it.
        type: `NUMBER`, `TEXT`, or what its values are (a key of `links.known_values`).
        field: the attribute of `Selection` that holds it.
    """

    name: str
    type: str
    field: str


@dataclass(frozen=True, slots=True)
class Page:
    """A page, or a kind of pages.

    Attributes:
        path: without its slash; the Atlas is "".
        parameters: its own, beside those that every page has (`COMMON`), in their order.
        sections: what of it can be shown alone, in its order; the first stands for the page.
        navigated: whether it stands in the navigation.
        parent: the entry of the navigation that it stands under: a page, or a group without one
            of its own; "" for an entry of its own.
        instead: the page that it leads to where its link names no project, "" for none.
    """

    path: str
    parameters: tuple[Parameter, ...] = ()
    sections: tuple[str, ...] = ()
    navigated: bool = True
    parent: str = ""
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the navigation: a page, or several that it opens.

    Attributes:
        name: the page or the group that it is called by.
        paths: its pages.
    """

    name: str
    paths: tuple[str, ...]


def _own(*names: str, **types: str) -> tuple[Parameter, ...]:
    """Parameters called like what they say and like the field that holds them."""
    return tuple(Parameter(name, types.get(name, name), name) for name in names)


VERSION = Parameter("v", "v", "version")
COMMON = (Parameter("lang", "lang", "language"), VERSION)
"""What the link of every page says first."""
FRAME = Parameter("frame", "frame", "frame")
"""What it says last: that it stands inside another site."""

PAGES: dict[str, Page] = {
    page.path: page
    for page in (
        Page(
            "",
            _own(
                "bureau",
                "field",
                "layer",
                "indicator",
                "group",
                "id",
                "q",
                id="project",
                indicator="statistic",
                q=TEXT,
            ),
            ("map", "list"),
        ),
        Page(PROJECTS, _own("sort", sort="sort of projects"), ("matrix", "table")),
        Page(
            PROJECT,
            _own("id", id="project"),
            ("map", "course", "series", "region", "figures", "missing"),
            navigated=False,
            parent=PROJECTS,
            instead=PROJECTS,
        ),
        Page(
            CASE,
            (),
            (
                "map",
                "network",
                "products",
                "ventures",
                "course",
                "series",
                "region",
                "partners",
                "figures",
                "missing",
            ),
        ),
        Page(
            REGIONS,
            _own("indicator", "id", indicator="statistic", id="region"),
            ("areas", "map", "fields", "industries", "quotients", "own"),
            parent=PROJECTS,
        ),
        Page(
            COMPARE,
            _own("ids", ids=SUBJECTS),
            ("map", "participants", "profile", "counts", "region"),
            parent=PROJECTS,
        ),
        Page(
            "outcomes",
            _own("indicator", "id", id="project"),
            (
                "reported",
                "worked",
                "products",
                "ventures",
                "strands",
                "firms",
                "definitions",
                "later",
            ),
        ),
        Page(
            "budget",
            _own("year"),
            ("years", "allocation", "lines", "regional", "mext", "policies"),
            parent=PROGRAMME,
        ),
        Page(
            "timeline",
            _own("id", "kind", id="project", kind="kind of event"),
            ("terms", "events", "lineage", "challenges"),
            parent=PROGRAMME,
        ),
        Page(
            EVIDENCE,
            _own(
                "id",
                "indicator",
                "status",
                "kind",
                "q",
                "sort",
                "page_no",
                "obs",
                id="project",
                kind="kind of figure",
                q=TEXT,
                page_no=NUMBER,
            ),
            ("coverage", "figures", "found", "gaps", "observation"),
        ),
        Page(DECK, _own("deck")),
        Page(FORUM, _own("deck", "slide", slide=NUMBER), navigated=False),
        Page("about"),
    )
}
"""Every kind of page by its path. Nothing else lists them: what is added here is a page."""


def paths(cases: Iterable[str]) -> tuple[str, ...]:
    """Every path, in the order of the registry.

    Args:
        cases: the ids of the case studies, which stand where their kind does.
    """
    cases = tuple(cases)
    return tuple(path for kind in PAGES for path in (cases if kind == CASE else (kind,)))


def navigation(cases: Iterable[str]) -> tuple[Entry, ...]:
    """The entries of the navigation, in the order of their first pages.

    Args:
        cases: the ids of the case studies.
    """
    found: dict[str, list[str]] = {}
    for path in paths(cases):
        if page_of(path).navigated:
            found.setdefault(entry_of(path), []).append(path)
    return tuple(Entry(name, tuple(inside)) for name, inside in found.items())


def entry_of(path: str) -> str:
    """The name of the entry of the navigation that a path stands under."""
    page = page_of(path)
    return page.parent or page.path


def page_of(path: str) -> Page:
    """The page under a path; a path that is not in the registry is a case study's."""
    return PAGES.get(path, PAGES[CASE])


def parameters(path: str) -> tuple[Parameter, ...]:
    """All parameters of the page under a path, in the order in which its link says them."""
    page = page_of(path)
    return (
        *COMMON,
        *page.parameters,
        Parameter("section", section_type(page.path), "section"),
        FRAME,
    )


def section_type(kind: str) -> str:
    """The type of the sections of one kind of page."""
    return f"section of {kind}"
