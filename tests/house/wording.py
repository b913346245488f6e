"""Rules of wording: what a rule can catch of how official Japanese and plain English are written.

Which text is what, and the words that no text holds, stands in `wording.toml`, the one table.
Each rule takes a text and yields what is wrong with it; `TEXTS` of `test_wording.py` puts every
text of `locales/` and every cell of `data/tables/` that a reader sees before them.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

TABLE: dict[str, Any] = tomllib.loads(
    Path(__file__).with_suffix(".toml").read_text(encoding="utf-8")
)
KINDS = (LABEL, NOTE, SENTENCE) = ("labels", "notes", "sentences")
PLACES = ("locales", "columns")
LONG = 80
"""Characters of a Japanese sentence that can be read aloud in one breath."""

PLACEHOLDER = re.compile(r"\{[\w\-]+\}")
POLITE = re.compile(r"(です|ます|ました|でした|ません|ましょう|ください)(か)?(（[^（）]*）)?$")
LETTER = "[\u3041-\u30ff\u3400-\u9fff\u3005]"
HALF = re.compile(rf"{LETTER} ?[(),:;!?]|[(),:;!?] ?{LETTER}|{LETTER} [·—–] | [·—–] {LETTER}")
"""Half-width signs that touch a Japanese letter, and dashes between blanks."""
DOUBLED = re.compile(r"[。、，：；・／｜][。、，：；｜]|（（|\.\.|[.,;:][,;:]")
"""Signs after signs: what two joins leave behind each other."""
CODE = re.compile(r"(?<![0-9A-Za-z])[FGRS]\d{2,3}(?![0-9A-Za-z])")
"""How the record names documents, which readers know by their titles."""
GLUED = re.compile(r"\{(?:name|field|area|indicator|project|bureau)\}\{\w+\}")
"""A name that a number follows at once: 情報・IT5件."""
COUNTER = "件社校年月日枚秒点組行倍位番人都団機大管産経プロ場ペ施期項業単通字版章局等ほ"
KANJI = re.compile(r"[一二三四五六七八九十百千]{1,4}(?:件|社|機関|団体|年度|都県|年間|経済産業局)")
HUNDREDS = re.compile(r"[\d０-９][千百](?!万円)")
SPOTS = re.compile(r"[\d一二三四五六七八九十数][ヶヵケカヵ箇]所")


def fits(home: str, named: str) -> bool:
    """Whether a line of the table names the home of a text; it may hold `*`."""
    return fnmatchcase(home, named)


@dataclass(frozen=True)
class Text:
    """One text that a reader sees.

    Attributes:
        name: the key of `locales/`, or table, column and row of `data/tables/`.
        home: the key, or table and column without the language, as `wording.toml` names them.
        language: "en" or "ja".
        said: its words.
        place: "locales" or "columns".
    """

    name: str
    home: str
    language: str
    said: str
    place: str

    @property
    def kind(self) -> str:
        """Whether it is a sentence, a note, or else a title, label or cell."""
        for kind in KINDS:
            if any(fits(self.home, one) for one in TABLE[kind][self.place]):
                return kind
        return LABEL

    @property
    def japanese(self) -> bool:
        """Whether the rules of Japanese hold for it."""
        return self.language == "ja"

    @property
    def ours(self) -> bool:
        """Whether its words are the atlas's own."""
        return self.home not in TABLE["verbatim"]

    def sentences(self) -> Iterator[str]:
        """Its sentences without their stops, what stands in brackets or quotes kept whole."""
        whole = re.sub(
            r"（[^（）]*）|「[^「」]*」", lambda one: one[0].replace("。", "\0"), self.said
        )
        for line in re.split(r"[。\n]", whole):
            if said := line.strip().replace("\0", "。"):
                yield said


def impolite(text: Text) -> Iterator[str]:
    """Sentences to a reader that do not end in です・ます; a word may stand before a colon."""
    asked = text.sentences() if text.japanese and text.kind == SENTENCE else ()
    for number, said in enumerate(asked):
        if number == 0 and text.home in TABLE["openings"]:
            continue
        bare = re.sub(r"[（）\s]", "", PLACEHOLDER.sub("", said))
        told = said.split("：")[0] if "：" in said else said
        named = "：" in said and len(PLACEHOLDER.sub("", told)) <= TABLE["named"]
        if bare and not named and not POLITE.search(told) and not POLITE.search(said):
            yield said


def polite(text: Text) -> Iterator[str]:
    """Titles, labels, cells and notes that speak to the reader in です・ます."""
    for said in text.sentences() if text.japanese and text.kind != SENTENCE else ():
        if POLITE.search(said):
            yield said


def stopped(text: Text) -> Iterator[str]:
    """Titles and labels with a stop at their end, sentences of English without one."""
    stop = "。" if text.japanese else "."
    short = text.said.endswith(tuple(TABLE["abbreviations"]))
    if text.kind == LABEL and text.said.endswith(stop) and not short:
        yield text.said
    if text.kind == SENTENCE and not re.search(r"[.:?!”)。]$|[:：] ?\{\w+\}$|\{\w+\}$", text.said):
        yield text.said


def half(text: Text) -> Iterator[str]:
    """Half-width punctuation in Japanese."""
    said = PLACEHOLDER.sub("\0", text.said)
    yield from (one[0] for one in HALF.finditer(said) if text.japanese and text.ours)


def doubled(text: Text) -> Iterator[str]:
    """Signs after signs, in both languages."""
    said = PLACEHOLDER.sub("\0", text.said)
    yield from (one[0] for one in DOUBLED.finditer(said) if text.ours)


def glued(text: Text) -> Iterator[str]:
    """Names of Japanese with a number at their end, which may be letters of the Latin alphabet."""
    yield from (one[0] for one in GLUED.finditer(text.said) if text.japanese)


def misjoined(said: str, titles: Iterable[str]) -> Iterator[str]:
    """What is wrong with how Japanese was put together, titles of documents taken for a word."""
    for title in titles:
        said = said.replace(title, "題")
    for rule in (HALF, DOUBLED, CODE):
        yield from (one[0] for one in rule.finditer(said))


def uncounted(text: Text) -> Iterator[str]:
    """Numbers of Japanese without what they count, in 千 or 百, in kanji, or with 箇所 for か所."""
    if not text.japanese:
        return
    for rule in (KANJI, HUNDREDS, SPOTS):
        yield from (one[0] for one in rule.finditer(text.said))
    if text.place == "locales" and not any(fits(text.home, one) for one in TABLE["whole"]):
        numbers = "|".join(TABLE["numbers"])
        bare = re.compile(rf"\{{(?:{numbers})\}}(?![{COUNTER}{{／/）])")
        yield from (one[0] for one in bare.finditer(text.said))


def unofficial(text: Text) -> Iterator[str]:
    """Words of the glossary's "not" column."""
    for one in TABLE["glossary"] if text.ours else ():
        here = one["language"] == text.language and text.place in one.get("places", PLACES)
        if here and (found := re.search(one["not"], text.said)):
            yield f"{found[0]} → {one['but']}"


def breathless(text: Text) -> Iterator[str]:
    """Sentences of Japanese that are too long to be read aloud; a placeholder counts as `100社`."""
    for said in text.sentences() if text.japanese else ():
        if len(PLACEHOLDER.sub("100社", said)) > LONG:
            yield said


Rule = Callable[[Text], Iterator[str]]

RULES: tuple[Rule, ...] = (
    impolite,
    polite,
    stopped,
    half,
    doubled,
    glued,
    uncounted,
    unofficial,
)
"""What no text may break; `breathless` warns."""
