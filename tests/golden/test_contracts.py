"""What release 1.0.0 promised to the outside holds: addresses, views, ids, exports, commands."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

import pytest

from tests.golden import contracts
from tests.golden.contracts import KINDS, PAGES
from tests.golden.store import additions, lost, read, short
from tests.kinds import kinds

if TYPE_CHECKING:
    from tests.golden.asking import Asked

GROWING = ("figures", "observations")
"""What a page of 1.0.0 may neither lose nor gain without a reason."""


def now(app: Asked, name: str, key: str) -> Any:  # noqa: ANN401 - any JSON
    """What is answered now, or nothing where the key is not known any more."""
    try:
        return KINDS[name][1](app, key)
    except KeyError:
        return None


@pytest.mark.parametrize("name", kinds(KINDS, [one for one in KINDS if one != "answers"]))
def test_what_1_0_0_promised_still_holds(app: Asked, name: str) -> None:
    frozen = read("contracts", name)
    assert frozen
    broken = {key: lost(was, now(app, name, key)) for key, was in frozen.items()}
    said = [f"{name} {key}\n{short(lines)}" for key, lines in broken.items() if lines]
    assert not said, "\n" + "\n".join(said)


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_of_1_0_0_gains_nothing_without_a_reason(app: Asked, kind: str) -> None:
    gained: list[str] = []
    for key, was in read("contracts", f"pages-{kind}").items():
        found = now(app, f"pages-{kind}", key)
        for name in GROWING:
            new = {*found[name]} - {*was[name]} - allowed(key, name)
            gained += [f"{key}: {name} {one}" for one in sorted(new)]
    assert not gained


def allowed(key: str, name: str) -> set[str]:
    """What an address may show beyond what is frozen."""
    return {
        one
        for addition in additions()
        if fnmatchcase(key, addition["key"])
        for one in addition.get(name, ())
    }


@pytest.mark.parametrize("language", contracts.addresses.LANGUAGES)
def test_every_observation_is_said_with_its_frozen_value(app: Asked, language: str) -> None:
    frozen = read("contracts", "observations")
    wrong = {}
    for key in (key for kind in PAGES for key in read("contracts", f"pages-{kind}")):
        for one, said in app.observations(key, language).items():
            if one in frozen and frozen[one] != said:
                wrong[key] = f"{one}: was {frozen[one]}, is said as {said}"
    assert not wrong
