"""A number and the noun beside it agree, whatever was filtered."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from components import atlas_list, catalogue, formats
from components.content import pages
from components.maps import atlas_map
from model.evidence import chosen_observations
from model.selection import FIELDS, LAYERS, Selection
from tests.components.test_text import ENGLISH, NUMBERS, ONE_OF_MANY
from tests.some import some
from tests.views import page_of, view_of

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_every_unit_agrees_with_its_number(atlas: Atlas) -> None:
    plain = atlas.observations["tama-firms"]
    assert atlas.units
    for unit in some(atlas.units):
        for count in NUMBERS:
            one = replace(plain, unit=unit, value=float(count))
            said = str(formats.quantity(one, atlas, ENGLISH))
            assert not ONE_OF_MANY.search(said), said
    university = atlas.observations["okinawa-universities"]
    assert str(formats.quantity(university, atlas, ENGLISH)) == "1 university"


def test_every_number_of_a_japanese_sentence_has_its_counter(atlas: Atlas) -> None:
    plain = view_of(Selection(language="ja"))
    reported = pages.sections(plain.but(page="outcomes"))["reported"]
    said = [reported.finding, reported.subtitle]
    said += [catalogue.FIGURES[name].finding(plain) for name in ("firms", "budget", "lineage")]
    for case_id in ("tama", "hokkaido", "kinki"):
        view = view_of(Selection(language="ja", page=case_id))
        said += [pages.sections(view)["map"].finding, catalogue.FIGURES["network"].finding(view)]
    for layer in LAYERS:
        for bureau in ("", *atlas.bureaus):
            view = view_of(Selection(language="ja", layer=layer, bureau=bureau))
            said += [atlas_map.alt(view), *(one.said for one in atlas_list.entries(view))]
    for text in said:
        bare = re.findall(r"\d(?![\d,.]*\d)(?=$|[\s、。：；超以])", text)
        assert not bare, text


@pytest.mark.parametrize("layer", LAYERS)
def test_the_atlas_counts_right_under_every_filter(atlas: Atlas, layer: str) -> None:
    single = 0
    for bureau in ("", *atlas.bureaus):
        for field in ("", *FIELDS):
            view = view_of(Selection(layer=layer, bureau=bureau, field=field))
            shown = atlas_list.entries(view)
            single += len(shown) == 1
            texts = (atlas_map.alt(view), atlas_list.finding(view, shown), *(r.said for r in shown))
            for said in texts:
                assert not ONE_OF_MANY.search(said), said
    assert single


def test_the_evidence_counts_right_under_every_filter(atlas: Atlas) -> None:
    single = 0
    for project in ("", *atlas.projects):
        own = atlas.observations_by_project.get(project, ())
        told = (one.indicator_id for one in own) if project else atlas.indicators
        for indicator in ("", *dict.fromkeys(told)):
            chosen = Selection(page="evidence", id=project, indicator=indicator)
            single += len(chosen_observations(atlas, chosen)) == 1
            said = pages.sections(view_of(chosen))["figures"].finding
            assert not ONE_OF_MANY.search(said), said
    assert single


@pytest.mark.parametrize(
    "selection",
    [
        Selection(bureau="okinawa"),
        Selection(layer="record", bureau="chugoku"),
        Selection(page="evidence", id="okinawa", indicator="universities"),
        Selection(page="project", id="okinawa"),
        Selection(page="tama"),
        Selection(page="outcomes"),
        Selection(page="budget"),
        Selection(page="timeline"),
        Selection(page="about"),
    ],
    ids=lambda one: f"{one.page}-{one.bureau}{one.id}",
)
def test_a_page_names_one_thing_as_one(selection: Selection) -> None:
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page_of(view_of(selection))))
    assert not ONE_OF_MANY.search(text), ONE_OF_MANY.findall(text)
