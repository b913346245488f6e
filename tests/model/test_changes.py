"""What differs between two versions is found by what observations say, with the reasons listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from model.changes import changes_of, difference, differences
from tests.versions import REASON, changed

if TYPE_CHECKING:
    from model.atlas import Atlas


@pytest.fixture(scope="module")
def versions() -> tuple[Atlas, Atlas]:
    """The record then and now."""
    editions = changed(
        {
            ("observations", "tama-alliances"): {"value": "41"},
            ("budget", "fy2005-total"): {"qualifier": "about"},
            ("observations", "kinki-bio-firms"): {"note_en": "Read again.", "note_ja": "再読"},
        }
    )
    return editions["1.0.0"], editions.current


def test_an_observation_that_says_something_else_differs_and_the_reason_is_listed(
    versions: tuple[Atlas, Atlas],
) -> None:
    found = difference(*versions, "tama-alliances")
    assert found
    assert (found.then and found.then.value, found.now and found.now.value) == (40, 41)
    assert REASON["text_en"] in [one.text.en for one in found.changes]


def test_a_note_is_no_difference_of_what_is_said(versions: tuple[Atlas, Atlas]) -> None:
    assert difference(*versions, "kinki-bio-firms") is None
    assert changes_of(versions[1], "kinki-bio-firms")


def test_budget_rows_are_observations_too_and_each_stands_once_in_the_order_given(
    versions: tuple[Atlas, Atlas],
) -> None:
    asked = ["fy2005-total", "kinki-bio-firms", "tama-alliances", "fy2005-total"]
    found = differences(*versions, asked)
    assert [one.observation_id for one in found] == ["fy2005-total", "tama-alliances"]


def test_what_only_one_version_has_differs(versions: tuple[Atlas, Atlas]) -> None:
    then, now = versions
    assert difference(then, now, "nothing") is None
    gone = next(iter(then.observations))
    rest = {key: one for key, one in now.observations.items() if key != gone}
    object.__setattr__(now, "observations", rest)
    found = difference(then, now, gone)
    assert found
    assert found.then is then.observations[gone]
    assert found.now is None
