"""What is kept is bounded in bytes, not in answers."""

from __future__ import annotations

from components.kept import kept


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
