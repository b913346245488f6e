"""The guard's verdict in words: one sentence, every reason said, something sound in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from components.content import verdicts
from model.comparability import Reason, Verdict, verdict
from tests.views import view_of

if TYPE_CHECKING:
    from model.atlas import Atlas


@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_reason_has_its_clause(language: str, reason: Reason) -> None:
    view = view_of(page="outcomes", language=language)
    found = verdicts.why(view, Verdict("refused", (reason,)))
    assert found == view.words(f"compare.{reason}")


def test_a_refusal_is_one_sentence_and_a_comparison_needs_none(atlas: Atlas) -> None:
    view = view_of(page="outcomes")
    launched = atlas.observations["hokkaido-super-cluster-ventures-launched"]
    supported = atlas.observations["kinki-bio-ventures-supported"]
    said = verdicts.refusal(view, supported, launched)
    assert said.endswith(f"{verdicts.why(view, verdict(supported, launched))}.")
    assert verdicts.refusal(view, launched, launched) == ""
