"""What is kept is bounded in bytes, not in answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from components.kept import kept, weight

if TYPE_CHECKING:
    from model.atlas import Atlas


@dataclass(frozen=True, slots=True)
class Pair:
    """Something that holds something."""

    one: object
    other: object


def test_what_was_not_asked_for_longest_goes_when_the_bytes_are_full() -> None:
    made: list[str] = []

    @kept(100, len)
    def answer(sign: str, length: int) -> str:
        made.append(sign)
        return sign * length

    for sign, length in (("a", 40), ("b", 40), ("a", 40), ("c", 40), ("a", 40), ("b", 40)):
        assert answer(sign, length) == sign * length
    assert made == ["a", "b", "c", "b"]
    assert len(answer("d", 101)) == 101
    assert answer("b", 40) == "b" * 40
    assert made == ["a", "b", "c", "b", "d"], "an answer too large for all is given and not kept"


def test_something_weighs_as_much_as_all_that_it_holds_but_the_record(atlas: Atlas) -> None:
    long = "a" * 1000
    lightest, heaviest = 1000, 2000
    held = [long, (long,), [long, long], {"key": long}, Pair("", long), Pair(atlas, {long})]
    found = [weight(one) for one in held]
    assert all(lightest < one < heaviest for one in found), found
    assert weight([long, f"{long}b"]) > heaviest
