"""Lines that many pages say alike: an amount with its source, whose it is, how sure it is."""

from __future__ import annotations

import re
from string import ascii_lowercase
from typing import TYPE_CHECKING

from components.content.section import Fact
from components.inline import Address, Afar, Amount, Cite, Detail, Link, Said, joined
from data.formula import LETTER
from model.entities import SURE
from model.projects import OFFICE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from components.inline import Inline, Phrase
    from components.view import View
    from model.entities import CaseStudy, Project, Provenance, Relationship, Succession
    from model.observation import Observation
    from model.sources import Source

MONEY = ("billion-yen", "million-dollars", "percent", "times", "rank")
"""Units without which a number cannot be understood."""
SIGNS = "+-*/()"
"""Signs of a formula as the record has them (`sign.formula`: as readers write them)."""
CODE = re.compile(r"(?<![0-9A-Za-z])[FGRS][0-9]{2,3}(?![0-9A-Za-z])")
"""How the record names a document."""
WITHIN = str.maketrans("「」", "『』")
"""Quotation marks within others."""
NARROW = ("part", "body")
"""Scopes that a reader must know of beside a number."""


def amount(view: View, observation: Observation, *, unit: bool = True) -> tuple[Inline, ...]:
    """A number with its source."""
    cite = Cite(observation.provenance, view.indicator(observation), observation)
    return Amount(observation, unit), cite


def cite(provenance: Provenance, what: str) -> Cite:
    """The source of something that is no number."""
    return Cite(provenance, what)


def fields(view: View, project: Project) -> tuple[Inline, ...]:
    """The fields of a project, as sure as they are."""
    return view.field_names(project), *doubt(view, project.fields_certainty)


def promoter(view: View, one: Relationship) -> tuple[Inline, ...]:
    """A body that promotes a project, or keeps its office, with its source."""
    name = view.atlas.organisations[one.from_id].name.either(view.language)
    office = (" ", Said(view.words(f"link.{one.kind}"), "kind")) if one.kind == OFFICE else ()
    return name, *office, cite(one.provenance, name), *doubt(view, one.provenance.certainty)


def step(view: View, one: Succession) -> tuple[Inline, ...]:
    """What a project became, with its source."""
    successor = one.successor[view.language]
    became = Said(view.words(f"relation.{one.relation}"), "kind")
    source = cite(one.provenance, successor)
    return became, " ", successor, source, *doubt(view, one.provenance.certainty)


def noted(view: View, note: str) -> str:
    """A remark that names documents by their titles, where the record has their codes."""

    def titled(code: re.Match[str]) -> str:
        return quoted(view, code[0]) if code[0] in view.atlas.sources else code[0]

    return CODE.sub(titled, note)


def quoted(view: View, source_id: str) -> str:
    """The title of a document in quotation marks."""
    return view.words("cite.titled", title=view.title(source_id).translate(WITHIN))


def document(view: View, source: Source) -> Phrase:
    """A document as the way to its address: title, publisher, date."""
    return Address(view.title(source.source_id), source.address), _issued(view, source)


def written_out(view: View, source: Source) -> Phrase:
    """The same with its address in letters behind it."""
    address = (" ", Address(source.address, source.address)) if source.address else ()
    return Address(view.title(source.source_id), ""), _issued(view, source), *address


def _issued(view: View, source: Source) -> str:
    told = view.issued(source)
    return f"{view.words('join')}{told}" if told else ""


def story(view: View, case: CaseStudy, role: str) -> Link:
    """The way to a case study, in the role of a link."""
    crumb, name = view.words("case.crumb"), case.name[view.language]
    told = view.words("sign.told", what=crumb, said=name)
    return Link(told, view.to(case.case_id), key="open-story", role=role)


def searched(view: View, search_id: str) -> tuple[str, ...]:
    """When and where a blank was looked for, and who probably holds it."""
    search = view.atlas.searches.get(search_id)
    if search is None:
        return ()
    when, places = view.period(search.period), search.places[view.language]
    result = search.result[view.language]
    return (
        view.words("cite.searched", when=when, places=places, result=result),
        *holders(view, search_id),
    )


def search(view: View, search_id: str) -> str:
    """The same as one text; "" where nothing was looked for."""
    return view.words("sign.sentences").join(searched(view, search_id))


def holders(view: View, search_id: str) -> tuple[str, ...]:
    """Who probably holds what a search did not find."""
    search = view.atlas.searches.get(search_id)
    if search is None:
        return ()
    named = (noted(view, key) for key in search.holder_ids)
    others = noted(view, search.holders[view.language])
    told = view.words("cite.holder_join").join(dict.fromkeys(filter(None, (*named, others))))
    return (view.words("cite.holders", holders=told),) if told else ()


def formula(view: View, observation: Observation) -> str:
    """How a figure was computed, with its inputs as they are said."""
    inputs = dict(zip(ascii_lowercase, observation.inputs, strict=False))

    def said(letter: re.Match[str]) -> str:
        one = view.atlas.observations[inputs[letter[0]]]
        return str(view.quantity(one, unit=one.unit in MONEY))

    signs = str.maketrans(SIGNS, view.words("sign.formula"))
    return re.sub(LETTER, said, observation.formula.translate(signs))


def derived(view: View, observation: Observation) -> str:
    """The same, said to be a computation."""
    return view.words("cite.derived", formula=formula(view, observation))


def doubt(view: View, certainty: str) -> tuple[Inline, ...]:
    """How sure something is, where it is not certain, behind a blank."""
    return () if certainty in SURE else (" ", Said(view.words(f"certainty.{certainty}"), "doubt"))


def status(view: View, observation: Observation) -> tuple[Inline, ...]:
    """What kind of number it is: its code, if it has one and there is room, and its name."""
    name = Said(view.status(observation), "quiet")
    if observation.computed:
        return (name,)
    long = view.words(f"status.{observation.kind}.long")
    return Detail((Said(observation.status, explained=long), " ")), name


def narrow(view: View, observation: Observation) -> bool:
    """Whether an observation speaks of less than its project."""
    return observation.scope in NARROW or observation.subject_id in view.atlas.areas


def projects(view: View, ids: Iterable[str], role: str = "") -> Phrase:
    """Projects by their short names, each the way to its page."""
    links: list[Phrase] = [
        (Link(view.project_name(one), view.to("project", id=one), role=role),) for one in ids
    ]
    between = view.words("list_join")
    return joined(links, Afar(between), Detail((" ",))) if role else joined(links, between)


def labelled(
    view: View, observation: Observation, label: str, note: str = "", *, unit: bool = True
) -> Fact:
    """An observation as a number that stands for itself; arguments as the attributes of `Fact`."""
    short = view.quantity(observation, unit=observation.unit in MONEY)
    return Fact(observation, short, label, note, unit)


def fact(view: View, observation: Observation) -> Fact:
    """The same under the name of what it counts, with its date and what it covers."""
    period = view.period(observation.period)
    scope = view.scope(observation) if narrow(view, observation) else ""
    note = view.words("sign.between").join(filter(None, (period, scope)))
    return labelled(view, observation, view.indicator(observation), note)


def facts(view: View, observations: Iterable[Observation]) -> tuple[Fact, ...]:
    """Observations as facts."""
    return tuple(fact(view, observation) for observation in observations)
