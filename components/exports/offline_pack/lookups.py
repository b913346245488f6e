"""What the browser needs to filter, sort and say in the offline pack, worked out beforehand."""

from __future__ import annotations

import json
from itertools import product
from typing import TYPE_CHECKING, Any

from components import atlas_list, links
from components.content import pages
from components.content.finds import MOST
from components.exports.offline_pack.medium import WORKED, Pack, code, inside
from components.finder import searched
from components.maps import atlas_map, japan
from components.view import View
from model.coverage import chosen_projects
from model.evidence import PAGE_SIZE, chosen_observations, kind
from model.pages import (
    EVIDENCE,
    PROJECT_SORTS,
    PROJECTS,
    SORTS,
    SUBJECTS,
    entry_of,
    page_of,
    paths,
)
from model.projects import ordered
from model.search import SHORTEST, counted, numbered, numerals, published, titled
from model.selection import FIELDS, MOST_COMPARED, REGION, Selection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from model.atlas import Atlas
    from model.entities import Project
    from model.observation import Observation


APART = ("obs", SUBJECTS, links.CASES, links.REDIRECTS)
"""What the browser is not told among the values: one number's own address leads to the live atlas,
subjects and former names stand by themselves."""


def shared(atlas: Atlas) -> dict[str, Any]:
    """What both languages share: parameters, who is where, the order of the evidence."""
    plain = Selection()
    known = links.known_values(atlas)
    own = {
        path: [one for one in page_of(path).parameters if one.name != "obs"]
        for path in paths(atlas.case_studies)
    }
    return {
        "version": atlas.version,
        "own": {path: {one.name: one.type for one in found} for path, found in own.items()},
        "cases": list(atlas.case_studies),
        "entries": {path: entry_of(path) for path in own},
        "instead": {path: page_of(path).instead for path in own if page_of(path).instead},
        "worked": WORKED,
        "plain": {
            one.name: str(getattr(plain, one.field)) for found in own.values() for one in found
        },
        "usual": {"layer": atlas.layers[0]},
        "known": {name: list(values) for name, values in known.items() if name not in APART},
        "subjects": known[links.CASES],
        "most": {"ids": MOST_COMPARED},
        "redirects": known[links.REDIRECTS],
        "shown": {
            f"{bureau}|{field}": [project.project_id for project in projects]
            for bureau, field, projects in _filters(atlas)
        },
        "areas": {key: _paths(atlas, key) for key in atlas.projects},
        "shades": dict(_shades(atlas)),
        "beside": _beside(atlas),
        "evidence": _evidence(atlas),
    }


def empty_filters(atlas: Atlas) -> list[tuple[str, str]]:
    """Bureau and field of filters that leave no project."""
    return [(bureau, field) for bureau, field, projects in _filters(atlas) if not projects]


def said(plain: View) -> dict[str, Any]:
    """What is said in one language: the sentence of each filter, and words with places.

    Args:
        plain: the Atlas in that language with nothing chosen.
    """
    words = plain.words
    return {
        "findings": {
            f"{layer}|{bureau}|{field}": _finding(
                plain.but(layer=layer, bureau=bureau, field=field)
            )
            for layer in ("", *plain.atlas.layers[1:])
            if layer != REGION  # Its finding is the same whatever is filtered.
            for bureau, field, _ in _filters(plain.atlas)
        },
        "search": json.loads(searched(plain)),
        "more": words.forms("search.more"),
        "no_project": words("search.no_project"),
        "projects": _projects(plain.but(page=PROJECTS)),
        "chosen": {key: _chosen(plain, key) for key in plain.atlas.projects},
        "alt": words.forms("map.alt"),
        "world": words.forms("map.world.alt"),
        "some": words.forms("evidence.finding_one"),
        "matching": words.forms("evidence.finding_found"),
        "count": words.forms("evidence.count"),
        "dropped": words.forms("notice.dropped"),
        "mended": words.forms("notice.mended"),
        "many": words.forms("side.many"),
    }


def codes(views: Iterable[View], base: str) -> dict[str, str]:
    """The address of a view inside the pack to the code of its live link.

    Args:
        views: those that are made beforehand; the Atlas also gets a code for each project.
        base: the public address of the app's root; without one there are no codes.
    """
    if not base:
        return {}
    medium = Pack(base)
    every = (one for view in views for one in (view, *_chosen_on_map(view)))
    return {inside(one.selection): code(medium.share(one)) for one in every}


def _chosen_on_map(view: View) -> Iterator[View]:
    """The Atlas with each project chosen; of the regions' layer once, not for each statistic."""
    if not view.selection.page and not view.selection.indicator:
        yield from (view.but(id=key) for key in view.atlas.projects)


def _filters(atlas: Atlas) -> list[tuple[str, str, tuple[Project, ...]]]:
    """Every bureau and field that can be chosen together, with the projects they leave."""
    return [
        (bureau, field, chosen_projects(atlas, Selection(bureau=bureau, field=field)))
        for bureau, field in product(("", *atlas.bureaus), ("", *FIELDS))
    ]


def _finding(view: View) -> str:
    return atlas_list.finding(view, atlas_list.entries(view))


def _chosen(plain: View, project_id: str) -> str:
    """What the words for the map add where a project is chosen."""
    whole = atlas_map.alt(plain.but(id=project_id))
    return whole.removeprefix(atlas_map.alt(plain))


def _paths(atlas: Atlas, project_id: str) -> list[int]:
    """The places, among the prefectures as they are drawn, of those that a project covers."""
    covered = set(atlas.prefectures_of(project_id))
    drawn = [one["properties"]["code"] for one in atlas.outlines["prefectures"]["features"]]
    return [place for place, code in enumerate(drawn) if code in covered]


def _projects(plain: View) -> dict[str, Any]:
    """The table of all projects: every order of its rows, what each order is not."""
    everyone = list(plain.atlas.projects.values())
    views = {sort: plain.but(sort=sort) for one in PROJECT_SORTS for sort in (one, f"-{one}")}
    return {
        "orders": {
            sort: [everyone.index(one) for one in ordered(plain.atlas, sort, plain.language)]
            for sort in views
        },
        "cautions": {
            sort: caution
            for sort, view in views.items()
            if (caution := pages.sections(view)["table"].caution)
        },
    }


def _beside(atlas: Atlas) -> dict[str, Any]:
    """By what a search finds each figure and each document, and how many of each are named."""
    return {
        "figures": [[numerals(one), *counted(atlas, one)] for one in numbered(atlas)],
        "documents": [published(one) for one in titled(atlas)],
        "shortest": SHORTEST,
        "most": MOST,
    }


def _counts(observation: Observation) -> str:
    """What an observation counts as: a figure, something looked for, or neither."""
    return "sought" if observation.sought else "" if observation.value is None else "figure"


def _shades(atlas: Atlas) -> Iterator[tuple[str, list[str]]]:
    """Statistic to the classes of the prefectures, as they are drawn; "" is the first."""
    drawn = [one["properties"] for one in atlas.outlines["prefectures"]["features"]]
    for indicator in ("", *atlas.statistics.shaded) if atlas.statistics else ():
        view = View(atlas, Selection(layer=REGION, indicator=indicator))
        land = next(one for one in japan.stepped(view) if one.outline == "prefectures")
        yield indicator, [land.role_of(one) for one in drawn]


def _evidence(atlas: Atlas) -> dict[str, Any]:
    """Each observation by what filters ask of it, in the order of the table; every other order."""
    observations = chosen_observations(atlas, Selection(page=EVIDENCE))
    place = {observation.observation_id: number for number, observation in enumerate(observations)}
    sorts = [sort for name in SORTS for sort in (name, f"-{name}")]
    return {
        "size": PAGE_SIZE,
        "observations": [
            [one.project_ids, one.indicator_id, one.status.lower(), _counts(one), kind(atlas, one)]
            for one in observations
        ],
        "orders": {
            sort: [place[one.observation_id] for one in chosen_observations(atlas, wanted)]
            for sort in sorts
            for wanted in [Selection(sort=sort)]
        },
    }
