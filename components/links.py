"""The one codec between a link and a `Selection`; no other module reads or writes parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit

from model.selection import FIELDS, LANGUAGES, LAYERS, PAGES, SORTS, STATUSES, Selection

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from model.atlas import Atlas

OWN: Mapping[str, tuple[str, ...]] = {
    "": ("bureau", "field", "layer", "id"),
    "project": ("id",),
    "outcomes": ("indicator",),
    "budget": ("year",),
    "evidence": ("id", "indicator", "status", "sort", "part"),
}
"""The parameters of a page beside language and version; pages not named here have none."""
LONGEST_PART = 4  # digits: a table of ten thousand parts is not a table any more


def known_values(atlas: Atlas) -> Mapping[str, Collection[str]]:
    """What each parameter may say, by its name.

    Args:
        atlas: the record, whose ids are the values.

    Returns:
        Parameter name to the ids that it takes; `part` is a number and stands apart.
    """
    return {
        "page": (*PAGES, *atlas.case_studies),
        "lang": LANGUAGES,
        "v": (atlas.version,),
        "bureau": atlas.bureaus,
        "field": FIELDS,
        "layer": LAYERS,
        "id": atlas.projects,
        "indicator": atlas.indicators,
        "status": STATUSES,
        "year": atlas.budget_years,
        "sort": (*SORTS, *(f"-{sort}" for sort in SORTS)),
    }


def decode(
    page: str, parameters: Mapping[str, str], known: Mapping[str, Collection[str]], language: str
) -> tuple[Selection, tuple[str, ...]]:
    """Read a link.

    Args:
        page: the path without its slash.
        parameters: the query, one value a key.
        known: what each parameter may say (`known_values`).
        language: the language to use where the link names none.

    Returns:
        The selection and the names of parameters that were dropped because their value
        is unknown. Never raises: a link may come from anywhere.
    """
    page = page if page in known["page"] else ""
    chosen: dict[str, str | int] = {"language": language}
    dropped: list[str] = []
    for name in ("lang", "v", *OWN.get(page, ())):
        value = parameters.get(name, "")
        if not value:
            continue
        if name == "part":
            if value.isascii() and value.isdigit() and 0 < len(value) <= LONGEST_PART:
                chosen[name] = max(1, int(value))
            else:
                dropped.append(name)
        elif value in known[name]:
            chosen[{"lang": "language", "v": "version"}.get(name, name)] = value
        else:
            dropped.append(name)
    return Selection(page=page, **chosen), tuple(dropped)  # type: ignore[arg-type]


def encode(selection: Selection) -> dict[str, str]:
    """The query of a selection: ids, in a fixed order, defaults left out.

    `lang` is always written, and `v` where the selection names a version, so that they
    survive every step inside the app.
    """
    plain = Selection()
    query = {"lang": selection.language}
    if selection.version:
        query["v"] = selection.version
    for name in OWN.get(selection.page, ()):
        value = getattr(selection, name)
        if value != getattr(plain, name):
            query[name] = str(value)
    return query


def href(selection: Selection) -> str:
    """The link of a selection, relative to the app's root so that it works below a sub-path."""
    return f"./{selection.page}?{urlencode(encode(selection))}"


def share_address(selection: Selection, version: str, base: str) -> str:
    """The full address to send on: it always says language and data version.

    Args:
        selection: the view.
        version: the data version shown.
        base: the public address of the app's root, with or without a closing slash.
    """
    pinned = selection.but(version=selection.version or version)
    return f"{base.rstrip('/')}/{href(pinned)[2:]}"


def taken_apart(link: str) -> tuple[str, dict[str, str]]:
    """The path (its last part) and the parameters of a link, full or relative."""
    parts = urlsplit(link)
    return parts.path.strip("./").rpartition("/")[2], dict(parse_qsl(parts.query))


def plain(selection: Selection, page: str) -> Selection:
    """Another page in the same language and data version, with nothing else chosen."""
    return Selection(page=page, language=selection.language, version=selection.version)
