"""The words of release 1.0.0 stand as they were, or were frozen anew with a reason."""

from __future__ import annotations

import tomllib
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

import pytest

from tests.golden.store import REASONS, changed, read, short
from tests.golden.words import KINDS
from tests.kinds import kinds
from tests.some import some

if TYPE_CHECKING:
    from tests.golden.asking import Asked


@pytest.mark.parametrize("name", kinds(KINDS, [one for one in KINDS if "pack" not in one]))
def test_words_change_only_with_a_reason(app: Asked, name: str) -> None:
    keys, value = KINDS[name]
    frozen = read("words", name)
    assert frozen
    assert frozen.keys() >= set(keys(app)), "new keys are not frozen: python -m tests.golden.freeze"
    found = {key: changed(was, value(app, key)) for key, was in frozen.items()}
    said = [f"{name} {key}\n{short(lines)}" for key, lines in found.items() if lines]
    assert not said, "\n" + "\n".join(said)


def test_every_reason_names_words_and_says_why() -> None:
    every = [f"{name} {key}" for name in KINDS for key in read("words", name)]
    for entry in some(tomllib.loads(REASONS.read_text(encoding="utf-8")).get("frozen_anew", ())):
        assert entry["reason"].strip()
        assert any(fnmatchcase(one, entry["key"]) for one in every), entry["key"]
