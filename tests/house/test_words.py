"""Rules about words: both languages whole, nothing unused, no literal in code or template."""

from __future__ import annotations

import re
import string
from pathlib import Path

from components.text import Words

ROOT = Path(__file__).resolve().parents[2]
USES = re.compile(r"""\b(?:t|words|view\.words)\(\s*(f?)["']([\w.{}()|\- ]+?)["']""")
KEYLIKE = re.compile(r"""["']([a-z_]+(?:[._][\w\-]+)*)["']""")


def sources() -> list[Path]:
    """Everything that may look a word up."""
    found = [*(ROOT / "components").rglob("*.py"), *(ROOT / "components").rglob("*.html")]
    return [*found, *(ROOT / "pages").rglob("*.py"), ROOT / "server.py"]


def fields(words: str) -> set[str]:
    """The placeholders of a text."""
    return {name for _, name, _, _ in string.Formatter().parse(words) if name}


def test_both_languages_have_the_same_keys_and_placeholders() -> None:
    english, japanese = Words("en"), Words("ja")
    assert english.keys() == japanese.keys()
    for key in english.keys():  # noqa: SIM118 - Words is no mapping
        assert fields(japanese(key)) <= fields(english(key)) | {"heisei"}, key


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
        long = [words(key) for key in words.keys() if len(words(key)) > 60]  # noqa: SIM118
        assert len(long) == len(set(long)), [text for text in long if long.count(text) > 1]
