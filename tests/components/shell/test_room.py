"""The limit on open files is raised as far as the host allows, and said where it is too low."""

from __future__ import annotations

import resource

import pytest

from components.shell import room
from components.shell.room import A_READER, ENOUGH, make_room

UNLIMITED = resource.RLIM_INFINITY


@pytest.mark.parametrize(
    ("soft", "hard", "raised", "readers"),
    [
        (1024, 1_048_576, ENOUGH, 0),
        (1024, 4096, 4096, 4096 // A_READER),
        (1024, 1024, None, 1024 // A_READER),
        (1024, UNLIMITED, ENOUGH, 0),
        (65_536, 65_536, None, 0),
        (UNLIMITED, UNLIMITED, None, 0),
    ],
)
def test_room_is_made_and_its_lack_is_one_sentence(
    soft: int, hard: int, raised: int | None, readers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[tuple[int, int]] = []
    monkeypatch.setattr(room.resource, "getrlimit", lambda _: (soft, hard))
    monkeypatch.setattr(room.resource, "setrlimit", lambda _, limits: said.append(limits))
    told = make_room()
    assert said == ([(raised, hard)] if raised else [])
    assert (f"about {readers} readers" in told) if readers else told == ""
