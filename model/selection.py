"""What a reader chose to see: ids only, no words, no widgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

FIELDS = (
    "manufacturing",
    "it",
    "bio",
    "health",
    "environment",
    "energy",
    "semiconductors",
    "cross-sector",
)
LAYERS = ("firms", "universities", "record", "overseas")
STATUSES = ("a", "e", "d", "b", "u", "v", "o", "m")
SORTS = ("project", "indicator", "value", "period", "status", "source")
LANGUAGES = ("en", "ja")
FORUM, DECK = "present", "deck"
"""The page of forum mode, and the page of the speaker's desk beside it."""
PAGES = ("", "project", "outcomes", "budget", "timeline", "evidence", DECK, FORUM, "about")
"""The pages that every package has; each case study adds one of its own."""
CASE = "case"
"""What the pages of the case studies are called together."""
PARTS = {
    "": ("map", "list"),
    "project": ("map", "series", "figures", "missing"),
    CASE: ("map", "network", "series", "partners", "figures", "missing"),
    "outcomes": ("reported", "worked", "firms", "later"),
    "budget": ("years", "allocation", "lines"),
    "timeline": ("terms", "events", "lineage", "challenges"),
    "evidence": ("coverage", "figures", "gaps"),
}
"""The parts of a page that can be shown alone, as fragments of its link; the first stands for
the page. A kind of page that is not named here has none."""


@dataclass(frozen=True, slots=True)
class Selection:
    """One view of the atlas, as its link says it.

    Attributes:
        page: the path without its slash; the Atlas is "".
        language: "en" or "ja".
        version: the data version of the link, "" for the current one.
        bureau, field, layer: the Atlas's filters and map layer ("" means all, `firms`).
        id: a project's id, on whichever page; "" for none.
        indicator, status: the filters of the evidence; outcomes take the indicator too.
        year: the fiscal year that the budget page allocates, "" for the newest that has lines.
        sort: a column of the evidence, with a leading "-" for descending order.
        part: the part of a long table, from 1.
        deck: a shipped deck's id, or a reader's own deck as `links` writes it; "" for the first.
        slide: the scene of the deck, from 1.
    """

    page: str = ""
    language: str = "en"
    version: str = ""
    bureau: str = ""
    field: str = ""
    layer: str = "firms"
    id: str = ""
    indicator: str = ""
    status: str = ""
    year: str = ""
    sort: str = "project"
    part: int = 1
    deck: str = ""
    slide: int = 1

    def but(self, **changes: Any) -> Selection:  # noqa: ANN401 - the types are the fields' own
        """The same view with some of it changed."""
        return replace(self, **changes)
