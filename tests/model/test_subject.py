"""What a record or a case study speaks of, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from data.period import read
from model.selection import Selection
from model.subject import Subject, subject_of

if TYPE_CHECKING:
    from model.atlas import Atlas


def test_a_subjects_events_stand_in_the_order_of_time(atlas: Atlas) -> None:
    mixed = ("2003-03-19", "2003", "2003-03-12", "FY2002", "/2004-mid", "1990/2000", "undated")
    events = tuple(
        replace(atlas.events[0], period=read(code), project_ids=("kinki-bio",)) for code in mixed
    )
    subject = Subject(replace(atlas, events=events), atlas.projects["kinki-bio"], None, None)
    assert [str(event.period) for event in subject.events()] == [
        "1990/2000", "FY2002", "2003", "2003-03-12", "2003-03-19", "/2004-mid", "undated",
    ]  # fmt: skip


def of(atlas: Atlas, **chosen: str) -> Subject:
    """The subject of a view that has one."""
    found = subject_of(atlas, Selection(**chosen))
    assert found
    return found


def test_an_area_has_its_own_observations_places_and_events_and_nothing_of_its_project(
    atlas: Atlas,
) -> None:
    tama, whole = of(atlas, page="tama"), of(atlas, page="project", id="kanto-revitalization")
    assert (tama.area_id, whole.area_id) == ("tama", "")
    assert {observation.subject_id for observation in tama.observations()} == {"tama"}
    assert {place.area_id for place in tama.places()} == {"tama"}
    assert {event.area_id for event in tama.events()} == {"tama"}
    assert set(tama.prefectures()) < set(whole.prefectures())
    assert set(tama.observations()) < set(whole.observations())


def test_a_long_series_of_the_surroundings_is_not_told_on_a_record(atlas: Atlas) -> None:
    subject = of(atlas, page="project", id="hokkaido-super-cluster")
    told, around = subject.told(), subject.around()
    known = {one for one in subject.observations() if one.value is not None}
    assert {one.scope for one in around} == {"context"}
    assert len(around) > len([one for one in told if one.scope == "context"]) > 0
    assert set(told) | set(around) == known
    assert len(told) + len(around) == len(known)


def test_an_area_shares_the_links_of_its_project_and_none_of_another_area(atlas: Atlas) -> None:
    tama, whole = of(atlas, page="tama"), of(atlas, page="project", id="kanto-revitalization")
    assert {link.area_id for link in tama.relationships()} == {"", "tama"}
    assert {link.area_id for link in whole.relationships()} > {"", "tama"}


def test_a_prefecture_stands_once_and_a_city_is_no_prefecture(atlas: Atlas) -> None:
    place = atlas.places_by_project["hokkaido-super-cluster"][0]
    codes = ("13", "01", "47", "13", "20", "08", "31")
    listed = [*(("prefecture", code) for code in codes), ("city", "14")]
    places = tuple(replace(place, kind=kind, prefecture_code=code) for kind, code in listed)
    changed = replace(atlas, places=places)
    assert of(changed, page="hokkaido").prefectures() == (
        "01", "08", "13", "20", "31", "47",
    )  # fmt: skip


def test_a_case_study_is_called_by_its_own_name_and_a_record_by_its_projects(
    atlas: Atlas, language: str
) -> None:
    case, project = atlas.case_studies["kinki"], atlas.projects["kinki-bio"]
    assert case.name[language] != project.short_name[language]
    assert of(atlas, page="kinki").name(language) == case.name[language]
    assert of(atlas, page="project", id="kinki-bio").name(language) == project.short_name[language]


def test_a_case_study_speaks_of_its_project_whatever_is_chosen_beside_it(atlas: Atlas) -> None:
    assert of(atlas, page="tama", id="kinki-bio").project.project_id == "kanto-revitalization"


def test_a_view_without_a_project_has_no_subject(atlas: Atlas) -> None:
    assert subject_of(atlas, Selection(page="project")) is None
    assert subject_of(atlas, Selection(page="budget")) is None
