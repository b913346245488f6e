"""What each parameter of a link may say, and what a value means that is not quite an id."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from components.links import mending
from model.pages import PAGES, PROJECT_SORTS, SORTS, paths, section_type
from model.selection import FIELDS, FRAMES, LANGUAGES, LAYERS, STATUSES

if TYPE_CHECKING:
    from model.atlas import Atlas

Known = Mapping[str, Collection[str]]
"""What each type of parameter may say."""

LONGEST_NUMBER = 4  # digits: a table of ten thousand pages is not a table any more


def known_values(atlas: Atlas) -> Known:
    """What each type of parameter may say (`model.pages`).

    Args:
        atlas: the record, whose ids are the values.

    Returns:
        Type to the ids that it takes; numbers and a reader's own decks stand apart.
    """
    return {
        "page": paths(atlas.case_studies),
        "lang": LANGUAGES,
        "v": tuple(atlas.editions or (atlas.version,)),
        "frame": FRAMES,
        "bureau": atlas.bureaus,
        "field": FIELDS,
        "layer": LAYERS,
        "project": atlas.projects,
        "indicator": atlas.indicators,
        "status": STATUSES,
        "year": atlas.budget_years,
        "sort": _both_ways(SORTS),
        "sort of projects": _both_ways(PROJECT_SORTS),
        "deck": atlas.decks,
        **{section_type(kind): page.sections for kind, page in PAGES.items()},
    }


def _both_ways(columns: tuple[str, ...]) -> tuple[str, ...]:
    """Columns to sort by, in rising and in falling order."""
    return (*columns, *(f"-{one}" for one in columns))


def nearest_page(path: str, known: Known) -> str | None:
    """The path that is meant, such as `project` by `Project`; None where it leads nowhere."""
    if path in known["page"]:
        return path
    meant = mending.folded(path)
    return meant if meant and meant in known["page"] else None


def number(value: str) -> int | None:
    """A count from 1; None where it is none."""
    if value.isascii() and value.isdigit() and len(value) <= LONGEST_NUMBER:
        return max(1, int(value))
    return None


def nearest_id(value: str, known: Collection[str], *, language: bool = False) -> str | None:
    """The id that a mangled value means; None where there is none.

    Args:
        value: as the link says it.
        known: the ids.
        language: whether the ids are languages, which others write with a country.
    """
    meant = mending.folded(value)
    if language:
        meant = mending.language(meant)
    return meant if meant and meant in known else None
