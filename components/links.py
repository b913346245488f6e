"""The one codec between a link and a `Selection`; no other module reads or writes parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from model.forum import Step
from model.record import Text
from model.selection import (
    DECK,
    FIELDS,
    FORUM,
    LANGUAGES,
    LAYERS,
    PAGES,
    PARTS,
    SORTS,
    STATUSES,
    Selection,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from model.atlas import Atlas

OWN: Mapping[str, tuple[str, ...]] = {
    "": ("bureau", "field", "layer", "id"),
    "project": ("id",),
    "outcomes": ("indicator",),
    "budget": ("year",),
    "evidence": ("id", "indicator", "status", "sort", "part"),
    DECK: ("deck",),
    FORUM: ("deck", "slide"),
}
"""The parameters of a page beside language and version; pages not named here have none."""
LONGEST_NUMBER = 4  # digits: a table of ten thousand parts is not a table any more
OWN_DECK, TITLED = "!", "*"
"""What each scene of a reader's own deck begins with, and what ends its title."""
MOST_SCENES, LONGEST_TITLE, LONGEST_DECK = 30, 60, 1400
"""Scenes, letters of a title, and letters of a deck as its link has them: a longer address
would not fit a QR code that can be printed."""
TOO_LONG = "deck-length"
"""What is reported as dropped where a deck is longer than that."""
KEPT = "!*/"
"""Signs that may stand in a query as they are."""


def known_values(atlas: Atlas) -> Mapping[str, Collection[str]]:
    """What each parameter may say, by its name.

    Args:
        atlas: the record, whose ids are the values.

    Returns:
        Parameter name to the ids that it takes; numbers and a reader's own decks stand apart.
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
        "deck": atlas.decks,
        "case": atlas.case_studies,
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
        if name in ("part", "slide"):
            if value.isascii() and value.isdigit() and 0 < len(value) <= LONGEST_NUMBER:
                chosen[name] = max(1, int(value))
            else:
                dropped.append(name)
        elif name == "deck" and value.startswith(OWN_DECK):
            steps, wrong = read_deck(value, known)
            chosen[name] = write_deck(steps)
            dropped += wrong
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


def href(selection: Selection, section: str = "") -> str:
    """The link of a selection, relative to the app's root so that it works below a sub-path."""
    fragment = f"#{section}" if section else ""
    return f"./{selection.page}?{urlencode(encode(selection), safe=KEPT)}{fragment}"


def query(selection: Selection, **more: str) -> str:
    """The query under which the server makes things of a view: pictures, codes, exports."""
    return urlencode({**encode(selection), "page": selection.page, **more})


def share_address(selection: Selection, version: str, base: str, part: str = "") -> str:
    """The full address to send on: it always says language and data version.

    Args:
        selection: the view.
        version: the data version shown.
        base: the public address of the app's root, with or without a closing slash.
        part: the part of the page that is meant, "" for the page.
    """
    pinned = selection.but(version=selection.version or version)
    return f"{base.rstrip('/')}/{href(pinned, part)[2:]}"


def step_link(selection: Selection, part: str = "") -> str:
    """The link of a view as decks hold it: without language and data version."""
    own = {name: said for name, said in encode(selection).items() if name not in ("lang", "v")}
    query, fragment = urlencode(own), f"#{part}" if part else ""
    return f"./{selection.page}{f'?{query}' if query else ''}{fragment}"


def step_view(
    link: str, known: Mapping[str, Collection[str]], language: str
) -> tuple[Selection, str] | None:
    """The view and the part of its page that a link of a deck means.

    Returns:
        None where the atlas has no such view, or a page that cannot be a scene.
    """
    page, parameters = taken_apart(link)
    part = urlsplit(link).fragment
    kind = "case" if page in known["case"] else page
    if page not in known["page"] or kind not in PARTS:
        return None
    selection, dropped = decode(page, parameters, known, language)
    if dropped or part not in ("", *PARTS[kind]):
        return None
    return selection, part


def read_deck(
    written: str, known: Mapping[str, Collection[str]]
) -> tuple[tuple[Step, ...], tuple[str, ...]]:
    """A reader's own deck from its link.

    Args:
        written: scenes, each after a `!`: its title and a `*` where it has one, then its link
            without the `./`.
        known: what each parameter may say.

    Returns:
        The scenes that fit and make sense, and what to report as dropped.
    """
    steps: list[Step] = []
    dropped: list[str] = []
    for scene in written[1:].split(OWN_DECK):
        title, star, link = scene.rpartition(TITLED)
        view = step_view(f"./{link}", known, LANGUAGES[0])
        if view is None or len(title) > LONGEST_TITLE or bool(star) != bool(title.strip()):
            dropped.append("deck")
            continue
        step = Step(step_link(*view), Text(), title.strip())
        longer = quote(write_deck([*steps, step]), safe=KEPT)
        if len(steps) == MOST_SCENES or len(longer) > LONGEST_DECK:
            return tuple(steps), (*dict.fromkeys(dropped), TOO_LONG)
        steps.append(step)
    return tuple(steps), tuple(dict.fromkeys(dropped))


def write_deck(steps: Sequence[Step]) -> str:
    """A reader's own deck as its link holds it; "" for a deck without scenes."""
    return "".join(
        f"{OWN_DECK}{f'{step.title}{TITLED}' if step.title else ''}{step.link[2:]}"
        for step in steps
    )


def taken_apart(link: str) -> tuple[str, dict[str, str]]:
    """The path (its last part) and the parameters of a link, full or relative."""
    parts = urlsplit(link)
    return parts.path.strip("./").rpartition("/")[2], dict(parse_qsl(parts.query))


def plain(selection: Selection, page: str) -> Selection:
    """Another page in the same language and data version, with nothing else chosen."""
    return Selection(page=page, language=selection.language, version=selection.version)
