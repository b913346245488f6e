"""Freezes what the product answers: `python -m tests.golden.freeze`.

New keys are added. Words that changed are frozen anew only with `--key GLOB --reason "..."`,
which is written to `reasons.toml`; contracts that changed never are.
"""

from __future__ import annotations

import argparse
import json
import sys
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from tests.golden import contracts, words
from tests.golden.asking import asked
from tests.golden.store import REASONS, changed, lost, read, short, write

if TYPE_CHECKING:
    from tests.golden.asking import Asked


def main(arguments: list[str] | None = None) -> int:
    """Freeze; 0, or 1 if something changed that may not be frozen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--key", default="", help='words to freeze anew: "pages.en /project*"')
    parser.add_argument("--reason", default="", help="why they changed")
    wanted = parser.parse_args(arguments)
    if bool(wanted.key) != bool(wanted.reason.strip()):
        parser.error("--key and --reason go together")
    with asked() as app:
        refused = _freeze_contracts(app) + _freeze_words(app, wanted.key, wanted.reason)
    for line in refused:
        _say(line)
    return 1 if refused else 0


def _freeze_contracts(app: Asked) -> list[str]:
    """Add new contracts; the keys that changed are refused."""
    refused = []
    for name, (keys, value) in contracts.KINDS.items():
        frozen = read("contracts", name)
        added = {key: value(app, key) for key in keys(app) if key not in frozen}
        refused += [
            f"contract changed, not frozen: {name} {key}\n{short(difference)}"
            for key, was in frozen.items()
            if (difference := lost(was, _now(app, value, key)))
        ]
        if added:
            write("contracts", name, {**frozen, **added})
            _say(f"contracts added to {name}: {', '.join(added)}")
    return refused


def _now(app: Asked, value: contracts.Value, key: str) -> object:
    try:
        return value(app, key)
    except KeyError:
        return None


def _freeze_words(app: Asked, pattern: str, reason: str) -> list[str]:
    """Add new words; freeze anew, or drop, those that match; others that changed are refused."""
    refused, renewed = [], 0
    for name, (keys, value) in words.KINDS.items():
        before, now = read("words", name), {key: value(app, key) for key in keys(app)}
        after = dict(now)
        for key, was in before.items():
            difference = changed(was, now.get(key, {}))
            if difference and fnmatchcase(f"{name} {key}", pattern):
                renewed += 1
            elif difference:
                refused.append(f"words changed, not frozen: {name} {key}\n{short(difference)}")
                after[key] = was
        if after != before:
            write("words", name, after)
            _say(f"words frozen in {name}: {len(after.keys() - before.keys())} new")
    if renewed:
        with REASONS.open("a", encoding="utf-8") as file:
            file.write(f"\n[[frozen_anew]]\nkey = {json.dumps(pattern, ensure_ascii=False)}\n")
            file.write(f"reason = {json.dumps(reason, ensure_ascii=False)}\nchanged = {renewed}\n")
        _say(f"{renewed} keys frozen anew")
    return refused


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
