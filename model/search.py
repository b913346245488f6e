"""What a reader may type to find a project, and why a project is found by it."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING

from model.entities import Text
from model.spelling import fold, holds, sound, spellings, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from model.atlas import Atlas
    from model.entities import Place, Project
    from model.observation import Observation
    from model.sources import Source
    from model.spelling import Token

Hits = dict[str, tuple["Term", ...]]
"""Project to why it is found; nothing where its name says so itself."""
PLAIN = ("name", "bureau")
"""Kinds of words that a list shows anyway."""
KINDS = {"city": ("{} city", "{}市"), "prefecture": ("{} prefecture", "{}")}
"""How a place is called with what it is."""
FIELDS: Mapping[str, str] = {
    "manufacturing": "manufacturing monozukuri ものづくり 製造 せいぞう",
    "it": "information technology IT software 情報 ソフトウェア じょうほう",
    "bio": "biotechnology biotech life science バイオ 生命 せいめい",
    "health": "health medical care welfare 健康 医療 福祉 けんこう いりょう ふくし",
    "environment": "environment recycling 環境 リサイクル 循環 かんきょう じゅんかん",
    "energy": "energy エネルギー",
    "semiconductors": "semi-conductors chips 半導体 はんどうたい",
    "cross-sector": "cross-sector 分野横断 ぶんやおうだん",
}
"""Words by which a reader may look for a field."""
IN_JAPANESE: Mapping[str, tuple[str, tuple[float, ...]]] = {
    "billion-yen": ("億円 万円", (10, 100_000)),
    "million-dollars": ("億ドル", (0.01,)),
}
"""What Japanese counts a unit in, and how many of that one is."""
DIGITS = "0123456789"
SHORTEST = 3
"""Letters of a Latin word by which documents are looked for."""
ALIKE = 0.8
"""How much of a word with a slip is as in the word that was meant, of 1."""


@dataclass(frozen=True, slots=True)
class Term:
    """Something by which a project is found.

    Attributes:
        kind: `name bureau area prefecture city body field also`; `also` is another name.
        text: its words; of a field its id in both languages.
        within: the area of the project that it belongs to.
        spelled: its spellings.
        sounds: how they sound.
    """

    kind: str
    text: Text
    within: Text
    spelled: str
    sounds: str

    def has(self, token: Token) -> bool:
        """Whether a word finds it."""
        return holds(token, self.spelled, self.sounds)


@lru_cache(maxsize=8)
def index(atlas: Atlas) -> Mapping[str, tuple[Term, ...]]:
    """Project to everything that finds it, what a list shows first."""
    return {
        key: tuple(dict.fromkeys(_terms(atlas, project))) for key, project in atlas.projects.items()
    }


@lru_cache(maxsize=256)
def found(atlas: Atlas, typed: str) -> Hits:
    """The projects that have every word that was typed, each with the reasons.

    Args:
        atlas: the record.
        typed: the words; all projects are found by none.
    """
    wanted = tokens(typed)
    hits = {key: _reasons(terms, wanted) for key, terms in index(atlas).items()}
    return {key: reasons for key, reasons in hits.items() if reasons is not None}


def _reasons(terms: Sequence[Term], wanted: Sequence[Token]) -> tuple[Term, ...] | None:
    """The first term that has each word, or the first with every word; None where one has none."""
    each = [one for token in wanted if (one := next((o for o in terms if o.has(token)), None))]
    if len(each) < len(wanted):
        return None
    reasons = tuple(dict.fromkeys(one for one in each if one.kind not in PLAIN))
    whole = next((one for one in terms if all(map(one.has, wanted))), None)
    return (whole,) if reasons and whole else reasons


def meant(atlas: Atlas, typed: str) -> str:
    """Words that find projects and differ from what was typed by a slip; "" for none."""
    known = _written(atlas)
    near = [get_close_matches(one, known, n=1, cutoff=ALIKE) for one in fold(typed).split()]
    corrected = " ".join(known[one] for one, *_ in filter(None, near))
    return corrected if near and all(near) and found(atlas, corrected) else ""


@lru_cache(maxsize=8)
def _written(atlas: Atlas) -> Mapping[str, str]:
    """Every word by which a project is found, as it is compared, to the word as it is written."""
    terms = (one.text for each in index(atlas).values() for one in each)
    texts = (*FIELDS.values(), *(text[language] for text in terms for language in ("en", "ja")))
    return {fold(word): word for text in texts for word in text.split()}


def figures(atlas: Atlas, typed: str) -> tuple[Observation, ...]:
    """The figures of a number that was typed, those of headlines first.

    Other words must stand in what is counted, in its unit or in whose figure it is.
    """
    wanted = tokens(typed)
    numbers = [one.spelled for one in wanted if one.spelled[0] in DIGITS]
    others = [one for one in wanted if one.spelled[0] not in DIGITS]
    having = [one for one in numbered(atlas) if numbers and {*numbers} <= {*numerals(one)}]
    return tuple(one for one in having if _holds(counted(atlas, one), others))


@lru_cache(maxsize=8)
def numbered(atlas: Atlas) -> tuple[Observation, ...]:
    """The figures that are a number, those of headlines first."""
    having = [one for one in atlas.observations.values() if one.value is not None]
    return tuple(sorted(having, key=lambda one: (one.headline is None, not one.preferred)))


def numerals(one: Observation) -> tuple[str, ...]:
    """The number of a figure as a reader of either language types it; none without a value."""
    if one.value is None:
        return ()
    _, scales = IN_JAPANESE.get(one.unit, ("", ()))
    return tuple(f"{one.value * scale:.10g}" for scale in (1, *scales))


def counted(atlas: Atlas, one: Observation) -> tuple[str, str]:
    """What a figure counts, in which unit and whose it is, as it is compared and as it sounds."""
    return spelled(tuple(_about(atlas, one)))


def documents(atlas: Atlas, typed: str) -> tuple[Source, ...]:
    """The documents with every word in their title or publisher."""
    wanted = tokens(typed)
    if not any(len(one.spelled) >= SHORTEST or not one.spelled.isascii() for one in wanted):
        return ()
    return tuple(one for one in titled(atlas) if _holds(published(one), wanted))


def titled(atlas: Atlas) -> tuple[Source, ...]:
    """The documents that there are."""
    return tuple(one for one in atlas.sources.values() if one.kind != "none")


def published(one: Source) -> tuple[str, str]:
    """Title and publisher of a document in both languages, as they are compared and sound."""
    return spelled(_called(one))


def _called(one: Source) -> tuple[str, ...]:
    return one.title.en, one.title.ja, one.publisher.en, one.publisher.ja


def tells(atlas: Atlas, one: Observation, wanted: Sequence[Token]) -> bool:
    """Whether all that is said of an observation, or of its documents, has every word."""
    return not wanted or _holds(spelled(tuple(said(atlas, one))), wanted)


def said(atlas: Atlas, one: Observation) -> Iterator[str]:
    """What an observation counts and says, and its documents, in both languages."""
    yield from _about(atlas, one)
    yield from numerals(one)
    for key in one.project_ids:
        project = atlas.projects[key]
        bureau = atlas.bureaus[project.bureau_id]
        yield from (*(name.name for name in project.names), bureau.en, bureau.ja)
    for key in one.provenance.source_ids:
        yield from (key, *_called(atlas.sources[key]))
    yield from (one.provenance.note.en, one.provenance.note.ja)


def _holds(words: tuple[str, str], wanted: Iterable[Token]) -> bool:
    return all(holds(token, *words) for token in wanted)


@lru_cache(maxsize=2048)
def spelled(words: tuple[str, ...]) -> tuple[str, str]:
    """Words of the record as they are compared, and as they sound."""
    written = spellings(*words)
    return written, sound(written)


def _about(atlas: Atlas, one: Observation) -> Iterator[str]:
    """What an observation counts, in which unit, and whose it is."""
    texts = [atlas.indicators[one.indicator_id].name, atlas.units[one.unit].label]
    texts += [atlas.projects[key].short_name for key in one.project_ids]
    if area := atlas.areas.get(one.subject_id):
        texts.append(area.name)
    for text in texts:
        yield from (text.en, text.ja)
    if one.unit in IN_JAPANESE:
        yield IN_JAPANESE[one.unit][0]


def _terms(atlas: Atlas, project: Project) -> Iterator[Term]:
    yield _term("name", project.short_name)
    yield _term("bureau", atlas.bureaus[project.bureau_id])
    for field in project.fields:
        yield _term("field", Text(field, field), FIELDS[field])
    for name in project.names:
        yield _term("also", Text(**{name.language: name.name}))
    for area in atlas.areas.values():
        if area.project_id == project.project_id:
            yield _term("area", area.name)
    for place in atlas.places_by_project.get(project.project_id, ()):
        yield _place(atlas, place)
    for link in atlas.relationships_by_project.get(project.project_id, ()):
        within = atlas.areas.get(link.area_id)
        for end in (link.from_id, link.to_id):
            if end in atlas.organisations:
                body = atlas.organisations[end].name
                yield _term("body", body, within=within.name if within else Text())


def _place(atlas: Atlas, place: Place) -> Term:
    area = atlas.areas.get(place.area_id)
    english, japanese = KINDS.get(place.kind, ("{}", "{}"))
    whole = [english.format(place.name.en), japanese.format(place.name.ja)]
    if place.kind == "city":
        whole.append(f"{atlas.prefectures[place.prefecture_code].ja}{whole[-1]}")
    return _term(place.kind, place.name, *whole, within=area.name if area else Text())


def _term(kind: str, text: Text, *more: str, within: Text | None = None) -> Term:
    return Term(kind, text, within or Text(), *spelled((text.en, text.ja, *more)))
