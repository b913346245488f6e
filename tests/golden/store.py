"""The frozen files, and what differs between what is frozen and what is answered now."""

from __future__ import annotations

import difflib
import json
import re
import tomllib
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FROZEN = HERE / "frozen"
REASONS = HERE / "reasons.toml"
MOST_LINES = 12
"""Lines of a difference that are printed for a key."""


def read(part: str, name: str) -> dict[str, Any]:
    """What is frozen in a file, or nothing.

    Args:
        part: "contracts" or "words".
        name: a key of that part's `KINDS`.
    """
    path = FROZEN / part / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def write(part: str, name: str, frozen: dict[str, Any]) -> None:
    """Freeze a file: sorted, indented."""
    path = FROZEN / part / f"{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(dict(sorted(frozen.items())), ensure_ascii=False, indent=1)
    path.write_text(f"{text}\n", encoding="utf-8")


def lost(frozen: Any, now: Any, where: str = "") -> list[str]:  # noqa: ANN401 - any JSON
    """What a contract promises that is no longer so; what is new beside it breaks no promise."""
    if isinstance(frozen, dict) and isinstance(now, dict):
        return [
            line
            for name, one in frozen.items()
            for line in lost(one, now.get(name), f"{where} {name}")
        ]
    if isinstance(frozen, list) and isinstance(now, list):
        return [f"{where}: lost {one!r}" for one in frozen if one not in now]
    return [] if frozen == now else [f"{where}: was {frozen!r}, is {now!r}"]


def changed(frozen: dict[str, list[str]], now: dict[str, list[str]]) -> list[str]:
    """The lines of some words that differ; blanks and the way lines are broken do not count."""
    found: list[str] = []
    for name in dict.fromkeys((*frozen, *now)):
        before, after = frozen.get(name, []), now.get(name, [])
        if _compared(name, before) != _compared(name, after):
            lines = difflib.unified_diff(before, after, name, name, lineterm="", n=0)
            found += [line for line in lines if not line.startswith("@@")]
    return found


def _compared(name: str, lines: list[str]) -> str:
    """Words without blanks; those drawn in a picture without their order, as they are wrapped."""
    squeezed = re.sub(r"\s", "", "".join(lines))
    return "".join(sorted(squeezed)) if name == "drawn" else squeezed


def short(difference: list[str]) -> str:
    """A difference as it is printed."""
    more = len(difference) - MOST_LINES
    lines = [f"    {one[:300]}" for one in difference[:MOST_LINES]]
    return "\n".join([*lines, *([f"    ... and {more} lines more"] if more > 0 else [])])


def additions() -> list[dict[str, Any]]:
    """What pages of 1.0.0 may say beyond what is frozen, each with its reason."""
    return tomllib.loads(REASONS.read_text(encoding="utf-8")).get("addition", [])
