"""What each parameter of a link may say, and what a value means that is not quite an id."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from components.links import mending
from model import chronicle, evidence
from model.pages import PAGES, PROJECT_SORTS, SORTS, SUBJECTS, paths, section_type
from model.selection import FIELDS, FRAMES, GROUPS, LANGUAGES, STATUSES
from model.subject import subject_ids

if TYPE_CHECKING:
    from model.atlas import Atlas

Known = Mapping[str, Collection[str]]
"""What each type of parameter may say, and under `REDIRECTS` what former names lead to."""
REDIRECTS = "redirects"
CASES = "subjects of cases"
"""Under which stands what case studies are read as where subjects are listed."""
JOINT = ";"
"""Between a kind and a former name, and between present names: no name has one."""

LONGEST_TEXT = 60
"""Letters of what a reader typed."""
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
        "layer": atlas.layers,
        "group": GROUPS,
        "project": atlas.projects,
        "indicator": atlas.indicators,
        "statistic": atlas.statistics.shaded,
        "region": tuple(dict.fromkeys((*atlas.bureaus, *atlas.projects))),
        "status": STATUSES,
        "kind of event": chronicle.kinds(atlas),
        "kind of figure": evidence.kinds(atlas),
        "year": atlas.budget_years,
        "obs": atlas.observations,
        SUBJECTS: (*atlas.projects, *atlas.areas),
        CASES: subject_ids(atlas),
        "sort": _both_ways(SORTS),
        "sort of projects": _both_ways(PROJECT_SORTS),
        "deck": atlas.decks,
        REDIRECTS: {
            JOINT.join(former): JOINT.join(names)
            for former, names in atlas.current.redirects.items()
        },
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
    names = (meant, *present_names("page", meant, known))
    return next((one for one in names if one and one in known["page"]), None)


def present_names(kind: str, former: str, known: Known) -> tuple[str, ...]:
    """What a former name leads to, the first that fits before others; none for any other name.

    Args:
        kind: `parameter`, `page`, or the type of a parameter whose value it is.
        former: the name.
        known: what links may say.
    """
    redirects = known.get(REDIRECTS, {})
    names = redirects.get(f"{kind}{JOINT}{former}", "") if isinstance(redirects, Mapping) else ""
    return tuple(filter(None, names.split(JOINT)))


def former_parameters(known: Known) -> tuple[str, ...]:
    """Names that parameters had in older links."""
    split = (former.split(JOINT) for former in known.get(REDIRECTS, ()))
    return tuple(name for kind, name in split if kind == "parameter")


def number(value: str) -> int | None:
    """A count from 1; None where it is none."""
    if value.isascii() and value.isdigit() and len(value) <= LONGEST_NUMBER:
        return max(1, int(value))
    return None


def text(value: str) -> str:
    """What a reader typed: without signs that nobody sees, in one line of `LONGEST_TEXT`."""
    seen = "".join(sign if unicodedata.category(sign)[0] not in "CZ" else " " for sign in value)
    return " ".join(seen.split())[:LONGEST_TEXT].strip()


def nearest_id(value: str, known: Collection[str], *, language: bool) -> str | None:
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
