"""Rules about words: both languages whole, nothing unused, no literal in code or template."""

from __future__ import annotations

import csv
import re
import string
from pathlib import Path

from babel import Locale

from components.text import OTHER, Words
from tests.some import some

ROOT = Path(__file__).resolve().parents[2]
KEYLIKE = re.compile(r"""["']([a-z_]+(?:[._][\w\-]+)*)["']""")
MADE = re.compile(r"""f["']([a-z_]+\.[\w.\-]*\{[^"'\n]*(?:'[^'\n]*'[^"'\n]*)*)["']""")
JOINED = re.compile(r"""["']([a-z_]+\.(?:[\w\-]+\.)*)["'] [+~] """)
"""Keys that code makes of pieces: `f"layer.{layer}.name"`, `'bureau.' + bureau`."""
CODE = r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<(style|script)\b.*?</\1>|&\w+;"
"""What of a template is no text."""
SPOKEN = re.compile(r"""\b(?:aria-label|title|alt|placeholder)="([^"]*)\"""")
"""Attributes that a reader sees or hears."""
NO_NUMBERS = {"area", "file", "name", "one"}
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
    for key in some(english.keys()):
        assert fields(japanese, key) <= fields(english, key) | {"heisei"}, key


def test_a_text_with_forms_has_those_its_language_needs() -> None:
    for language in ("en", "ja"):
        words, needed = Words(language), {*Locale.parse(language).plural_form.tags, OTHER}
        for key in some(words.keys()):
            forms = words.forms(key)
            assert forms.keys() in ({OTHER}, needed), key
            assert len(forms) == 1 or "{count}" in forms[OTHER], key
            assert len(forms) == len(set(forms.values())), key


def test_no_english_text_puts_a_number_beside_a_noun_of_one_form_only() -> None:
    english = Words("en")
    beside = re.compile(r"\{(\w+)\} (?:[a-z&]+ )?[a-z]+s\b")
    for key in some(one for one in english.keys() if len(english.forms(one)) == 1):  # noqa: SIM118
        found = set(beside.findall(english.forms(key)[OTHER])) - NO_NUMBERS
        assert not found, (key, found)


def named(text: str) -> re.Pattern[str]:
    """What code may look up: each key that stands in it, and each that it puts together."""
    whole = {re.escape(key) for key in KEYLIKE.findall(text)}
    made = {
        r"[\w.\-]+".join(re.escape(part) for part in re.split(r"\{[^{}]*\}", key)) + r"(?:_\w+)?"
        for key in MADE.findall(text)
    }
    joined = {re.escape(stem) + r"[\w.\-]+" for stem in JOINED.findall(text)}
    return re.compile("|".join(whole | made | joined))


def test_every_key_is_used_somewhere() -> None:
    used = named("\n".join(path.read_text(encoding="utf-8") for path in sources()))
    keys = Words("en").keys()
    assert not sorted(key for key in keys if not used.fullmatch(key))


def test_a_key_beside_those_that_code_puts_together_counts_as_unused() -> None:
    used = named("""f"list.{layer}.finding" t('bureau.' + one) words("map.all")""")
    for key in ("list.firms.finding", "list.firms.finding_none", "bureau.kinki", "map.all"):
        assert used.fullmatch(key), key
    for key in ("list.label", "list.firms.subtitle", "bureau.", "map.none"):
        assert not used.fullmatch(key), key


def test_templates_hold_no_words_of_their_own() -> None:
    templates = sorted((ROOT / "components").rglob("*.html"))
    assert ROOT / "components/html/templates/section.html" in templates
    for path in some(templates):
        text = re.sub(CODE, " ", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        said = " ".join([re.sub(r"<[^>]+>", " ", text), *SPOKEN.findall(text)])
        words = re.findall(r"[A-Za-z\u3040-\u9fff]{2,}", said)
        assert not words, (path.name, words)


def test_words_are_not_written_in_two_places() -> None:
    for language in ("en", "ja"):
        words = Words(language)
        texts = [form for key in words.keys() for form in words.forms(key).values()]  # noqa: SIM118
        long = [text for text in texts if len(text) > 60]
        assert len(long) == len(set(long)), [text for text in long if long.count(text) > 1]


def test_english_words_have_typographic_quotes() -> None:
    words = Words("en")
    texts = [form for key in words.keys() for form in words.forms(key).values()]  # noqa: SIM118
    texts += [
        cell
        for path in sorted((ROOT / "data" / "tables").glob("*.csv"))
        for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())
        for cell in row.values()
        if not cell.startswith("http")
    ]
    assert len(texts) > 5000
    assert not [text for text in some(texts) if re.search(r"""\w'\w|\w'(?=\s)|"\w""", text)]
