"""What stands in a phrase: amounts, sources, links and signs, before a medium draws them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.theme import Look
    from components.view import View
    from model.entities import Provenance
    from model.observation import Observation
    from model.selection import Selection


@dataclass(frozen=True, slots=True)
class Said:
    """Words, in a role or in none.

    Attributes:
        words: the words.
        role: what they are in their phrase: `quiet strong kind when scope absent inferred doubt`;
            a document's `title`; a `name`, whose lines break between its words; or `pressed`, said
            where things can be pressed.
        language: theirs, "" for the page's.
        explained: the long form, for a code.
    """

    words: str
    role: str = ""
    language: str = ""
    explained: str = ""


@dataclass(frozen=True, slots=True)
class Amount:
    """An observation's number with its qualifier, and with its unit where that is wanted."""

    observation: Observation
    unit: bool = True


@dataclass(frozen=True, slots=True)
class Cite:
    """Where something comes from; `what` it is, in words, and the observation if it is one."""

    provenance: Provenance
    what: str
    observation: Observation | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another view, or to a section of one.

    Attributes:
        words: what is pressed.
        selection: the view.
        section: a section of its page, "" for the page.
        key: its name in the document, by which the keyboard finds it again.
        role: `tag small open button primary`, "" for a link among words.
        current: whether it leads to what is shown.
        label: what it says aloud, where that is more than its words.
        rel: `prev` or `next`, where pages stand in an order.
    """

    words: Phrase
    selection: Selection
    section: str = ""
    key: str = ""
    role: str = ""
    current: bool = False
    label: str = ""
    rel: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """A document's address outside of the atlas, under its title or as it stands."""

    words: str
    address: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Here:
    """The full address of the view, as its medium knows it."""


@dataclass(frozen=True, slots=True)
class Badge:
    """The mark of one field or of several: hues and signs, or a number in their place.

    Attributes:
        fields: the fields, none for what every mark may look like.
        look: as that of a spot on a map (`drawing.map.Look`).
        number: in place of the signs.
        named: whether it says its fields to those who do not see it; else others do.
        words: what stands beside it, with which it is a chip.
    """

    fields: tuple[str, ...]
    look: Look = "full"
    number: str = ""
    named: bool = True
    words: str = ""


@dataclass(frozen=True, slots=True)
class Swatch:
    """A colour of a map, by its name in the palette."""

    colour: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A share in percent as a bar."""

    share: float
    qualifier: str = ""


@dataclass(frozen=True, slots=True)
class Covered:
    """How much is on record: `record`, `body`, `part` or `none`, as a sign."""

    state: str


@dataclass(frozen=True, slots=True)
class Tint:
    """Words that colour the cell they stand in.

    Attributes:
        words: the words.
        level: `much-less less about more much-more`, "" for no colour.
    """

    words: str
    level: str = ""


@dataclass(frozen=True, slots=True)
class Detail:
    """What stands where there is room: pages and paper have it, slides and halls leave it out."""

    phrase: Phrase


@dataclass(frozen=True, slots=True)
class Afar:
    """Words that slides and worksheets say in every row; a page says them once for several."""

    words: str


@dataclass(frozen=True, slots=True)
class Fold:
    """A line that unfolds to say more; on paper all of it stands there."""

    summary: Phrase
    phrase: Phrase


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line inside a cell or a point."""


Inline = (
    str
    | Said
    | Amount
    | Cite
    | Link
    | Address
    | Here
    | Badge
    | Swatch
    | Bar
    | Covered
    | Tint
    | Detail
    | Afar
    | Fold
    | Break
)
Phrase = str | tuple[Inline, ...]
"""Words, or pieces in their order."""
CHIP, LABELS = "tag", ("doubt", "kind")
"""The roles of links side by side, and of words that say what sort of thing stands by them."""


def pieces(phrase: Phrase) -> tuple[Inline, ...]:
    """A phrase in its pieces."""
    return (phrase,) if isinstance(phrase, str) else phrase


def walk(phrase: Phrase) -> Iterator[Inline]:
    """Every piece of a phrase, those inside others too."""
    for piece in pieces(phrase):
        yield piece
        if isinstance(piece, Detail):
            yield from walk(piece.phrase)
        elif isinstance(piece, Link):
            yield from walk(piece.words)
        elif isinstance(piece, Fold):
            yield from walk(piece.summary)
            yield from walk(piece.phrase)


def cites(phrase: Phrase) -> Iterator[Cite]:
    """Where the things in a phrase come from."""
    return (piece for piece in walk(phrase) if isinstance(piece, Cite))


def plain(phrase: Phrase, view: View) -> str:
    """A phrase as words alone, as slides and worksheets have it, where nothing is pressed."""
    said = ""
    for before, piece in pairwise(("", *pieces(phrase))):
        if isinstance(piece, Said) and piece.role in LABELS:
            said = _labelled(said, piece.words, view)
        elif isinstance(piece, Link) and piece.role.startswith(CHIP) and said.endswith(" "):
            said = said.rstrip() + view.words("list_join") + _plain(piece, view)
        else:
            said += _apart(before, piece, view) + _plain(piece, view)
    colon = view.words("sign.colon")
    return said.replace(f"{colon} ", colon).replace(" （", "（").strip()


def _labelled(said: str, label: str, view: View) -> str:
    """Words with a label that a page frames: behind them in brackets, or before a colon."""
    so_far = said.rstrip()
    openers = ("", *(view.words(sign).strip() for sign in ("list_join", "sign.between")))
    if so_far in openers or so_far.endswith(openers[1:]):
        return said + label + view.words("sign.colon")
    return view.words("sign.aside", said=so_far, aside=label)


def _apart(before: Inline, piece: Inline, view: View) -> str:
    """What stands behind a badge in words, where a page has the badge's frame."""
    if not isinstance(before, Badge):
        return ""
    return view.words("list_join") if isinstance(piece, Badge) else " "


def _plain(piece: Inline, view: View) -> str:
    match piece:
        case str():
            said = piece
        case Said(role="pressed"):
            said = ""
        case Said() | Address() | Tint() | Badge() | Afar():
            said = piece.words
        case Amount():
            said = str(view.quantity(piece.observation, unit=piece.unit))
        case Link():
            said = plain(piece.words, view)
        case Fold():
            said = plain(piece.summary, view)
        case Covered():
            said = view.words(f"coverage.sign.{piece.state}")
        case Break():
            said = view.words("sign.between")
        case _:
            said = ""
    return said


def joined(phrases: list[Phrase], *between: Inline) -> Phrase:
    """Phrases one after the other with something between them."""
    found: list[Inline] = []
    for number, phrase in enumerate(phrases):
        found += (list(between) if number else []) + list(pieces(phrase))
    return tuple(found)
