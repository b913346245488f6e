"""A link read into a `Selection`, and a `Selection` written as a link."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit

from components.links import decks, listing, mending, packing
from components.links.values import (
    former_parameters,
    nearest_id,
    nearest_page,
    number,
    present_names,
    text,
)
from model.pages import COMMON, FRAME, NUMBER, SUBJECTS, TEXT, VERSION, page_of, parameters
from model.selection import LANGUAGES, Selection

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from components.links.values import Known
    from model.forum import Step
    from model.pages import Parameter

    Query = Mapping[str, str] | Iterable[tuple[str, str]]

MENDED, WITHDRAWN = "mended", "withdrawn"
"""What is noticed where a link could be read all the same: one that was mangled, and one of a
data version that was taken back."""


def decode(
    page: str, query: Query, known: Known, language: str
) -> tuple[Selection, tuple[str, ...]]:
    """Read a link.

    Args:
        page: the path without its slash.
        query: its parameters, as a mapping or as pairs where names may be repeated.
        known: what each parameter may say (`known_values`).
        language: the language to use where the link names none.

    Returns:
        The selection and the names of parameters that were dropped because their value
        is unknown. Never raises: a link may come from anywhere.
    """
    selection, notices = opened(page, query, known, language)
    return selection, tuple(one for one in notices if one not in (MENDED, WITHDRAWN))


def opened(
    page: str, query: Query, known: Known, language: str
) -> tuple[Selection, tuple[str, ...]]:
    """The same for a link that a reader opens: that it was mended or withdrawn is noticed too."""
    path = nearest_page(page, known) or ""
    offers, mended = _offers(path, query, known)
    mended |= path not in (page, "")
    chosen: dict[str, str | int] = {"language": language}
    notices: list[str] = []
    for parameter in parameters(path):
        offered = offers.get(parameter.name)
        if not offered:
            continue
        value, wrong, bent = _value(parameter, offered, known)
        mended |= bent
        notices += wrong
        if value is not None:
            chosen[parameter.field] = value
    selection = Selection(page=path, **chosen)  # type: ignore[arg-type]
    return _led(selection), (*dict.fromkeys(notices), *([MENDED] if mended else []))


def _led(selection: Selection) -> Selection:
    """The view, or the one that its page leads to where its link names no project."""
    instead = page_of(selection.page).instead
    return plain(selection, instead) if instead and not selection.id else selection


def version_of(query: Query, known: Known) -> str:
    """The data version that a link names, "" where it names none that can be read.

    Args:
        query: its parameters, as `decode` takes them.
        known: what links may say; the versions are the same in every one.
    """
    offered = _offers("", query, known)[0].get(VERSION.name)
    return str((offered and _value(VERSION, offered, known)[0]) or "")


def asked(query: Iterable[tuple[str, str]], known: Known) -> tuple[Selection, tuple[str, ...]]:
    """Read the query of a picture, a code or an export, which names its page as `page`."""
    pairs = list(query)
    parts = mending.pieces(pairs, former_parameters(known))
    named = [value for name, value, _ in parts if name == "page"] or [""]
    page = nearest_page(named[-1], known)
    selection, dropped = decode(page or "", pairs, known, "en")
    return selection, dropped if page is not None else ("page", *dropped)


def _offers(path: str, query: Query, known: Known) -> tuple[Mapping[str, list[str]], bool]:
    """Name to the values that a link says for it, and whether it had to be mended for that."""
    pairs = query.items() if hasattr(query, "items") else query
    offers: defaultdict[str, list[str]] = defaultdict(list)
    mended = False
    for name, value, bent in mending.pieces(pairs, former_parameters(known)):
        if value:
            offers[_present(path, name, value, known)].append(value)
            mended |= bent
    return offers, mended


def _present(path: str, name: str, value: str, known: Known) -> str:
    """The present name of a parameter: `part` was a page of a long table, or a section."""
    names = present_names("parameter", name, known)
    own = {one.name: one for one in parameters(path)}
    fits = (one for one in names if one in own and _may_say(own[one], value))
    return next(fits, names[-1] if names else name)


def _may_say(parameter: Parameter, value: str) -> bool:
    return parameter.type != NUMBER or number(mending.folded(value)) is not None


def _value(
    parameter: Parameter, offered: list[str], known: Known
) -> tuple[str | int | None, list[str], bool]:
    """What a parameter says, what is dropped of it, and whether it had to be mended.

    Of several values the last that makes sense counts.
    """
    if parameter.type == "deck":
        return _deck(offered[-1], known)
    if parameter.type == SUBJECTS:
        return listing.subjects(offered, known)
    for value in reversed(offered):
        if (found := _exact(parameter, value, known)) is not None:
            return found, [], len(set(offered)) > 1
    for value in reversed(offered):
        if (found := _nearest(parameter, value, known)) is not None:
            return found, [], True
    for value in reversed(offered):
        if (found := _renamed(parameter, value, known)) is not None:
            return found, [WITHDRAWN] if parameter is VERSION else [], False
    return None, [parameter.name], False


def _deck(value: str, known: Known) -> tuple[str | None, list[str], bool]:
    found, bent = decks.named(value, known["deck"])
    if found is None or not found.startswith(decks.OWN_DECK):
        return found, [] if found else ["deck"], bent
    steps, wrong = read_deck(found, known)
    return decks.write_deck(steps), list(wrong), bent


def _exact(parameter: Parameter, value: str, known: Known) -> str | int | None:
    if parameter.type == NUMBER:
        return number(value)
    if parameter.type == TEXT:
        return text(value)
    return value if value in known[parameter.type] else None


def _nearest(parameter: Parameter, value: str, known: Known) -> str | int | None:
    if parameter.type == NUMBER:
        return number(mending.folded(value)) if not value.strip().startswith("-") else None
    return nearest_id(value, known[parameter.type], language=parameter.type == "lang")


def _renamed(parameter: Parameter, value: str, known: Known) -> str | int | None:
    """What a former name leads to, if the record has it."""
    names = present_names(parameter.type, mending.folded(value), known)
    return next((one for one in names if one in known.get(parameter.type, ())), None)


def encode(selection: Selection) -> dict[str, str]:
    """The query of a selection: ids, in a fixed order, defaults left out.

    `lang` is always written, and `v` where the selection names a version, so that they
    survive every step inside the app.
    """
    plainest = Selection(language="")
    query = {}
    for parameter in parameters(selection.page):
        value = getattr(selection, parameter.field)
        if value != getattr(plainest, parameter.field):
            own = parameter.type == "deck" and value.startswith(decks.OWN_DECK)
            query[parameter.name] = packing.pack(value) if own else str(value)
    return query


def _written(query: Mapping[str, str]) -> str:
    """A query as text; the commas of a list stay as they are."""
    return urlencode(query, safe=",")


def href(selection: Selection) -> str:
    """The link of a selection, relative to the app's root so that it works below a sub-path."""
    return f"./{selection.page}?{_written(encode(selection))}"


def query(selection: Selection, **more: str) -> str:
    """The query under which the server makes things of a view: pictures, codes, exports."""
    shown = selection.but(section="", frame="")
    return _written({**encode(shown), "page": shown.page, **more})


def share_address(selection: Selection, version: str, base: str, section: str = "") -> str:
    """The full address to send on: it says language and data version, and stands in no frame.

    Args:
        selection: the view.
        version: the data version shown.
        base: the public address of the app's root, with or without a closing slash; without
            one the address is relative to the root.
        section: the section of the page that is meant, "" for that of the view.
    """
    pinned = selection.but(
        version=selection.version or version, section=section or selection.section, frame=""
    )
    return f"{base.rstrip('/') or '.'}/{href(pinned)[2:]}"


def taken_apart(link: str) -> tuple[str, list[tuple[str, str]]]:
    """The path (its last part) and the parameters of a link, full or relative.

    The fragment, by which 1.0.0 named a section, is one of them.
    """
    parts = urlsplit(link)
    section = [("section", parts.fragment)] if parts.fragment else []
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    return parts.path.strip("./").rpartition("/")[2], pairs + section


def step_link(selection: Selection, section: str = "") -> str:
    """The link of a view as decks hold it: without language, data version and frame."""
    around = {one.name for one in (*COMMON, FRAME)}
    said = encode(selection.but(section=section)).items()
    query = _written({name: value for name, value in said if name not in around})
    return f"./{selection.page}{f'?{query}' if query else ''}"


def step_view(link: str, known: Known, language: str) -> tuple[Selection, str] | None:
    """The view and the section of its page that a link of a deck means.

    Returns:
        None where the atlas has no such view, or a page that cannot be a scene.
    """
    page, pairs = taken_apart(link)
    if page not in known["page"] or not page_of(page).sections:
        return None
    selection, dropped = decode(page, pairs, known, language)
    return None if dropped else (selection.but(section=""), selection.section)


def read_deck(written: str, known: Known) -> tuple[tuple[Step, ...], tuple[str, ...]]:
    """A reader's own deck from its text (`decks.read`), its links as they are written today."""

    def rewritten(link: str) -> str | None:
        view = step_view(link, known, LANGUAGES[0])
        return step_link(*view) if view else None

    return decks.read(written, rewritten)


def plain(selection: Selection, page: str) -> Selection:
    """Another page in the same language, data version and frame, with nothing else chosen."""
    return Selection(
        page=page,
        language=selection.language,
        version=selection.version,
        frame=selection.frame,
    )
