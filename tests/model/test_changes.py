"""What differs between two versions is found by what observations say, with the reasons listed."""

from __future__ import annotations

from model.changes import changes_of, difference, differences
from tests.versions import REASON, changed

EDITIONS = changed(
    {
        ("observations", "tama-alliances"): {"value": "41"},
        ("budget", "fy2005-total"): {"qualifier": "about"},
        ("observations", "kinki-bio-firms"): {"note_en": "Read again.", "note_ja": "再読"},
    }
)
THEN, NOW = EDITIONS["1.0.0"], EDITIONS.current


def test_an_observation_that_says_something_else_differs_and_the_reason_is_listed() -> None:
    found = difference(THEN, NOW, "tama-alliances")
    assert found
    assert (found.then and found.then.value, found.now and found.now.value) == (40, 41)
    assert REASON["text_en"] in [one.text.en for one in found.changes]


def test_a_note_is_no_difference_of_what_is_said() -> None:
    assert difference(THEN, NOW, "kinki-bio-firms") is None
    assert changes_of(NOW, "kinki-bio-firms")


def test_budget_rows_are_observations_too_and_each_stands_once_in_the_order_given() -> None:
    asked = ["fy2005-total", "kinki-bio-firms", "tama-alliances", "fy2005-total"]
    found = differences(THEN, NOW, asked)
    assert [one.observation_id for one in found] == ["fy2005-total", "tama-alliances"]


def test_what_only_one_version_has_differs() -> None:
    assert difference(THEN, NOW, "nothing") is None
    gone = next(iter(THEN.observations))
    rest = {key: one for key, one in NOW.observations.items() if key != gone}
    object.__setattr__(NOW, "observations", rest)
    found = difference(THEN, NOW, gone)
    assert found
    assert found.then is THEN.observations[gone]
    assert found.now is None
