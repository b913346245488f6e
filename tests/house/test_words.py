"""Rules about words: both languages whole, nothing unused, no literal in code or template."""

from __future__ import annotations

import re
import string
from pathlib import Path

from babel import Locale

from components.text import OTHER, Words

ROOT = Path(__file__).resolve().parents[2]
USES = re.compile(r"""\b(?:t|words|view\.words)\(\s*(f?)["']([\w.{}()|\- ]+?)["']""")
KEYLIKE = re.compile(r"""["']([a-z_]+(?:[._][\w\-]+)*)["']""")
NO_NUMBERS = {"one", "file", "name"}
"""Placeholders that hold names."""


def sources() -> list[Path]:
    """Everything that may look a word up."""
    found = [*(ROOT / "components").rglob("*.py"), *(ROOT / "components").rglob("*.html")]
    return [*found, *(ROOT / "pages").rglob("*.py"), ROOT / "server.py"]


def fields(words: Words, key: str) -> set[str]:
    """The placeholders of a text in all its forms."""
    parts = [part for form in words.forms(key).values() for part in string.Formatter().parse(form)]
    return {name for _, name, _, _ in parts if name}


def test_both_languages_have_the_same_keys_and_placeholders() -> None:
    english, japanese = Words("en"), Words("ja")
    assert english.keys() == japanese.keys()
    for key in english.keys():  # noqa: SIM118 - Words is no mapping
        assert fields(japanese, key) <= fields(english, key) | {"heisei"}, key


def test_a_text_with_forms_has_those_its_language_needs() -> None:
    for language in ("en", "ja"):
        words, needed = Words(language), {*Locale.parse(language).plural_form.tags, OTHER}
        for key in words.keys():  # noqa: SIM118
            forms = words.forms(key)
            assert forms.keys() in ({OTHER}, needed), key
            assert len(forms) == 1 or "{count}" in forms[OTHER], key
            assert len(forms) == len(set(forms.values())), key


def test_no_english_text_puts_a_number_beside_a_noun_of_one_form_only() -> None:
    english = Words("en")
    beside = re.compile(r"\{(\w+)\} (?:[a-z&]+ )?[a-z]+s\b")
    for key in english.keys():  # noqa: SIM118
        forms = english.forms(key)
        if len(forms) == 1:
            found = set(beside.findall(forms[OTHER])) - NO_NUMBERS
            assert not found, (key, found)


def test_every_key_is_used_somewhere() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources())
    literal = set(KEYLIKE.findall(text))
    stems = {
        re.split(r"[{(]", key)[0] for _, key in USES.findall(text) if "{" in key
    } | set(re.findall(r"""t\(["']([\w.]+\.)["'] \+""", text)) | set(
        re.findall(r"""f["']([a-z_]+\.)\{""", text)
    )  # fmt: skip
    unused = [
        key
        for key in Words("en").keys()  # noqa: SIM118 - Words is no mapping
        if key not in literal and not any(key.startswith(stem) for stem in stems if stem)
    ]
    assert not unused


def test_templates_hold_no_words_of_their_own() -> None:
    for path in (ROOT / "components" / "templates").glob("*.html"):
        text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<style>.*?</style>", " ", path.read_text())
        words = re.findall(r"[A-Za-z\u3040-\u9fff]{2,}", re.sub(r"<[^>]+>", " ", text))
        assert not words, (path.name, words)


def test_words_are_not_written_in_two_places() -> None:
    for language in ("en", "ja"):
        words = Words(language)
        texts = [form for key in words.keys() for form in words.forms(key).values()]  # noqa: SIM118
        long = [text for text in texts if len(text) > 60]
        assert len(long) == len(set(long)), [text for text in long if long.count(text) > 1]
