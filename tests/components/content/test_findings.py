"""Findings are computed: change a number and the sentence changes, in both languages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from components import catalogue
from components.content import pages
from components.view import View
from model.comparability import verdict
from model.selection import Selection
from tests.views import page_of, showing

if TYPE_CHECKING:
    from collections.abc import Callable

    from model.atlas import Atlas
    from model.observation import Observation

    Finding = Callable[[View], str]


def first(view: View) -> str:
    """The title of a page's first section."""
    return next(iter(pages.sections(view).values())).finding


CHANGES: dict[str, tuple[str, str, float | None, Callable[[], Finding]]] = {
    "case": (
        "hokkaido",
        "hokkaido-super-cluster-ventures-launched",
        31,
        lambda: first,
    ),
    "outcomes": ("outcomes", "kinki-bio-ventures-supported", 16, lambda: first),
    "firms": (
        "outcomes",
        "industrial-cluster-firms-7",
        9900,
        lambda: catalogue.FIGURES["firms"].finding,
    ),
    "budget": ("budget", "fy2005-rnd", 33.5, lambda: catalogue.FIGURES["budget"].finding),
    "years": ("budget", "fy2004-total", None, lambda: catalogue.FIGURES["budget"].finding),
    "network": ("tama", "tama-firms", None, lambda: catalogue.FIGURES["network"].finding),
    "series": ("hokkaido", "hokkaido-bio-firms", 56, lambda: catalogue.FIGURES["series"].finding),
}


def seen(atlas: Atlas, page: str, language: str) -> View:
    """A view of a page on some record."""
    return View(atlas, Selection(page=page, language=language))


@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_number_changes_the_sentence(atlas: Atlas, name: str, language: str) -> None:
    page, observation_id, value, finding = CHANGES[name]
    observation = atlas.observations[observation_id]
    status = "O" if value is None else observation.status
    new = replace(observation, value=value, status=status)
    changed = {**atlas.observations, observation_id: new}
    before = finding()(seen(atlas, page, language))
    after = finding()(seen(replace(atlas, observations=changed), page, language))
    assert before != after


def test_a_step_that_is_no_longer_inferred_changes_the_lineage(atlas: Atlas, language: str) -> None:
    sure = tuple(
        replace(step, provenance=replace(step.provenance, certainty="read"))
        for step in atlas.lineage
    )
    finding = catalogue.FIGURES["lineage"].finding
    before = finding(seen(atlas, "timeline", language))
    assert finding(seen(replace(atlas, lineage=sure), "timeline", language)) != before


def test_fewer_events_change_the_timeline(atlas: Atlas, language: str) -> None:
    fewer, finding = replace(atlas, events=atlas.events[1:]), catalogue.FIGURES["events"].finding
    assert finding(seen(fewer, "timeline", language)) != finding(seen(atlas, "timeline", language))


def test_title_alternative_text_and_caption_are_one_sentence(language: str) -> None:
    for figure in catalogue.FIGURES.values():
        view = showing(figure, language=language)
        caption = catalogue.caption(figure.figure_id, view)
        assert caption
        assert caption.finding
        if figure.figure_id != "area-map":
            assert caption.finding in caption.alt, figure.figure_id


def guard(atlas: Atlas, observation: Observation) -> str:
    """Why the kind of outcome that an observation counts is not ranked with the leading one."""
    table = pages.sections(seen(atlas, "outcomes", "en"))["definitions"].table
    assert table
    return next(
        one.caution
        for one in table.groups
        if any(observation in row.observations for row in one.rows)
    )


def test_the_ventures_of_hokkaido_kinki_and_its_successor_are_never_one_series(
    atlas: Atlas,
) -> None:
    launched, supported, cases = (
        atlas.observations[key]
        for key in (
            "hokkaido-super-cluster-ventures-launched",
            "kinki-bio-ventures-supported",
            "kansai-bio-cluster-venture-cases",
        )
    )
    assert "different indicator" in guard(atlas, supported)
    assert "successor" in verdict(cases, supported).reasons
    shown = pages.sections(seen(atlas, "outcomes", "en"))["reported"].observations()
    assert launched in shown
    assert cases not in shown


def test_tamas_products_are_guarded_with_every_reason(atlas: Atlas) -> None:
    said = guard(atlas, atlas.observations["tama-products-per-year"])
    for reason in (
        "yearly number of products",
        "by members on their own",
        "only part of the project",
    ):
        assert reason in said


def test_a_budget_of_one_year_adds_up_and_policies_without_a_line_say_so(atlas: Atlas) -> None:
    view = seen(atlas, "budget", "en")
    policies = pages.sections(view)["policies"]
    assert policies.table
    cells = [cell for row in policies.table.rows for cell in row.plain(view)]
    assert sum("no separate budget line" in cell for cell in cells) == 2
    for said in ("7.92", "33.4", "5.2", "46.5"):
        assert any(said in cell for cell in cells)
    assert "$418 million" in page_of(view)
    assert pytest.approx(46.5, abs=0.05) == 7.92 + 33.4 + 5.2


def test_years_without_an_observation_are_gaps_and_requests_look_different(atlas: Atlas) -> None:
    frame = catalogue.FIGURES["budget"].query(seen(atlas, "budget", "en"), "desk")
    kinds = frame.groupby("place", sort=False)["kind"].first()
    assert kinds["FY2001"] == "none"
    assert frame.loc[frame["place"] == "FY2001", "value"].isna().all()
    assert kinds["FY2006 request"] == "asked"
    assert kinds["FY2006"] == "weak"
    assert kinds["FY2005"] == "exact"


def test_counts_after_the_wider_net_are_marked_as_a_break(atlas: Atlas) -> None:
    frame = catalogue.FIGURES["firms"].query(seen(atlas, "outcomes", "en"), "desk")
    assert frame["value"].tolist()[0] == 5000
    broken = frame[frame["kind"] == "break"]
    assert broken["value"].tolist() == [9800, 10700]
    assert broken["part"].nunique() == 1
