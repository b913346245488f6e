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
REGION = "region"
"""The layer that says a number of each bureau's area, and none of a project."""
LAYERS = ("firms", "universities", REGION, "record", "overseas")
STATUSES = ("a", "e", "f", "d", "b", "u", "v", "o", "m")
LANGUAGES = ("en", "ja")
MOST_COMPARED = 4
"""How many projects and areas stand side by side at most."""
FRAMES = ("1", "locked")
"""Inside another site: a slim head, or none that leads away."""


@dataclass(frozen=True, slots=True)
class Selection:
    """One view of the atlas, as its link says it.

    Attributes:
        page: the path without its slash; the Atlas is "".
        language: "en" or "ja".
        version: the data version of the link, "" for the current one.
        bureau, field, layer: the Atlas's filters and map layer ("" means all, `firms`).
        id: a project's id, on whichever page, or a bureau's among the regions; "" for none.
        ids: the projects and areas that stand side by side, with commas between; "" for none.
        indicator, status: the filters of the evidence; outcomes take the indicator too; on the
            Atlas (layer `region`) and among the regions it is the statistic that compares them.
        kind: the kind of the events, or of the figures, that a list is narrowed to, "" for all.
        year: the fiscal year that the budget page allocates, "" for the newest that has lines.
        sort: a column of a long table, with a leading "-" for descending order.
        page_no: the page of a long table, from 1.
        q: the words that a reader looks for (`model.search`), "" for none.
        obs: the one observation that is shown, "" for all.
        deck: a shipped deck's id, or a reader's own as `links.write_deck` has it; "" for the first.
        slide: the scene of the deck, from 1.
        section: the one section of the page that is meant (`model.pages`), "" for all.
        frame: how it stands inside another site (`FRAMES`), "" where it does not.
    """

    page: str = ""
    language: str = "en"
    version: str = ""
    bureau: str = ""
    field: str = ""
    layer: str = "firms"
    id: str = ""
    ids: str = ""
    indicator: str = ""
    status: str = ""
    kind: str = ""
    year: str = ""
    sort: str = "project"
    page_no: int = 1
    q: str = ""
    obs: str = ""
    deck: str = ""
    slide: int = 1
    section: str = ""
    frame: str = ""

    @property
    def compared(self) -> tuple[str, ...]:
        """The ids that stand side by side."""
        return tuple(filter(None, self.ids.split(",")))

    def but(self, **changes: Any) -> Selection:  # noqa: ANN401 - the types are the fields' own
        """The same view with some of it changed."""
        return replace(self, **changes)
