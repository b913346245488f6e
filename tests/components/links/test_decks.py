"""Decks in links: packed small and safe, read in every form there was, cut where none fits."""

from __future__ import annotations

import unicodedata
import zlib
from base64 import urlsafe_b64encode
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.editions import edition
from components.links import (
    LONGEST_DECK,
    MOST_SCENES,
    TOO_LONG,
    decode,
    encode,
    pack,
    read_deck,
    unpack,
    write_deck,
)
from components.links.packing import LONGEST_TEXT
from components.text import words_in
from model.entities import Text
from model.forum import Step
from model.pages import CASE, PAGES
from model.selection import Selection
from tests.components.links.test_codec import KNOWN
from tests.views import page_of, view_of

FORMS = (
    "!Our view*budget?year%3D2005#allocation!kinki#partners",
    "!Our view*budget?year=2005#allocation!kinki#partners",
    "!Our view*budget?year=2005&section=allocation!kinki?section=partners",
)

LINKS = [
    f"./{page}?section={part}"
    for kind, page_of_kind in PAGES.items()
    for page in (edition().case_studies if kind == CASE else (kind,))
    for part in page_of_kind.sections
    if kind != "project"
]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=500))
def test_a_packed_text_comes_back_in_signs_that_survive_everywhere(text: str) -> None:
    written = pack(text)
    assert unpack(written) == text
    assert quote(written, safe="") == written


@pytest.mark.parametrize("form", FORMS[1:])
def test_a_deck_of_every_form_is_one_deck_and_is_written_packed(form: str) -> None:
    found, dropped = decode("present", {"deck": form}, KNOWN, "en")
    assert (found.deck, dropped) == (FORMS[-1], ())
    written = encode(found)["deck"]
    assert written.startswith("o1-")
    assert decode("present", {"deck": written}, KNOWN, "en") == (found, ())
    assert decode("present", {"deck": pack(form)}, KNOWN, "en") == (found, ())


def packed(data: bytes) -> str:
    """Bytes as a packed deck has them, whatever they are."""
    return "o1-" + urlsafe_b64encode(data).decode().rstrip("=")


def deflated(data: bytes) -> bytes:
    """Raw DEFLATE."""
    press = zlib.compressobj(9, zlib.DEFLATED, -15)
    return press.compress(data) + press.flush()


@pytest.mark.parametrize(
    "written",
    [
        "o1-",
        "o1-!",
        "o1-AAAAA",
        packed(b"no deflate"),
        packed(deflated(b"!tama")[:-1]),
        packed(deflated(b"\xff\xfe!tama")),
        packed(deflated(b"tama")),
        packed(deflated(b"!tama" * LONGEST_TEXT)),
        packed(deflated(b"!" * 50_000_000)),
    ],
    ids=["empty", "sign", "length", "form", "cut", "letters", "text", "large", "bomb"],
)
def test_a_damaged_or_swollen_deck_is_dropped_and_named(written: str) -> None:
    found, dropped = decode("present", {"deck": written}, KNOWN, "en")
    assert (found.deck, dropped) == ("", ("deck",))


@pytest.mark.parametrize("end", [".", "。", "）」", "\u200b", "=", " を見て"])
def test_what_sticks_to_a_packed_deck_is_taken_off(end: str) -> None:
    own = Selection(page="present", deck="!Our view*kinki!tama")
    found, dropped = decode("present", {"deck": encode(own)["deck"] + end}, KNOWN, "en")
    assert (found, dropped) == (own, ())


@given(st.text(max_size=60))
def test_a_title_has_no_sign_that_is_unseen_or_forbidden(title: str) -> None:
    plain = title.replace("!", "").replace("*", "")
    found, _ = decode("present", {"deck": f"!{plain}*tama"}, KNOWN, "en")
    kinds = {unicodedata.category(sign) for sign in found.deck}
    assert not kinds & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert not set(found.deck) & set("\ufffe\uffff")


@pytest.mark.parametrize(
    "sign", ["\x0b", "\x00", "\x7f", "\u202e", "\u2066", "\u200f", "\ud800", "\uffff"]
)
def test_the_rest_of_a_title_stays(sign: str) -> None:
    found, dropped = decode("present", {"deck": f"!Our{sign} view*tama"}, KNOWN, "en")
    assert (found.deck, dropped) == ("!Our view*tama", ())


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(codec="utf-8", exclude_characters="!*"), max_size=60),
            st.sampled_from(["timeline#terms", "evidence#coverage", "project?id%3Dkinki-bio#map"]),
        ),
        max_size=30,
    )
)
def test_every_deck_that_1_0_0_took_still_fits(scenes: list[tuple[str, str]]) -> None:
    text = ""
    for title, link in scenes:
        name = "".join(one for one in title if unicodedata.category(one)[0] not in "CZ")
        longer = f"{text}!{name}{'*' if name else ''}{link.replace('%3D', '=')}"
        if len(quote(longer, safe="!*/")) > LONGEST_DECK:
            break
        text = longer
    found, dropped = decode("deck", {"deck": text}, KNOWN, "en")
    assert (found.deck.count("!"), dropped) == (text.count("!"), ())


TITLES = st.text(
    st.characters(blacklist_characters="!*", blacklist_categories=("C", "Z")),
    max_size=20,
)


@given(st.lists(st.tuples(st.sampled_from(LINKS), TITLES), min_size=1, max_size=6))
def test_a_readers_deck_survives_its_link(scenes: list[tuple[str, str]]) -> None:
    steps = tuple(Step(link, Text(), title) for link, title in scenes)
    assert read_deck(write_deck(steps), KNOWN) == (steps, ())


def test_a_deck_that_no_link_can_hold_is_cut_and_says_so(language: str) -> None:
    many = "!tama" * (MOST_SCENES + 5)
    found, dropped = decode("deck", {"deck": many}, KNOWN, language)
    assert found.deck.count("!") == MOST_SCENES
    assert dropped == (TOO_LONG,)
    said = page_of(view_of(found), dropped)
    assert words_in(language)("notice.deck_length") in said
    signs = "".join(chr(0x4E00 + 97 * place % 20000) for place in range(60 * MOST_SCENES))
    titles = [signs[60 * number : 60 * number + 60] for number in range(MOST_SCENES)]
    long = "".join(f"!{title}*budget#lines" for title in titles)
    found, dropped = decode("deck", {"deck": long}, KNOWN, language)
    assert 0 < len(pack(found.deck)) <= LONGEST_DECK
    assert dropped == (TOO_LONG,)


@pytest.mark.parametrize(
    "scene",
    ["mars", "about", "present", "budget?year=1066", "tama#nowhere", f"{'t' * 61}*tama"],
)
def test_a_scene_that_makes_no_sense_is_left_out_and_named(scene: str) -> None:
    found, dropped = decode("present", {"deck": f"!{scene}!kinki"}, KNOWN, "en")
    assert (found.deck, dropped) == ("!kinki", ("deck",))
