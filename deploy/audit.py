"""Ask pip-audit for known holes in what a host installs, and say plainly what could not be asked.

The tool calls it a success when its source knows none of the packages; here that is none.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

CLEAN, HOLES, UNKNOWN = 0, 1, 3
LOCK = "requirements.lock"
ELSEWHERE = (
    "not known to the data that can be reached from here. Run it where the public index is reached."
)
QUESTION = ("--disable-pip", "--require-hashes", "--progress-spinner", "off", "--format", "json")


def main() -> int:
    """Print the verdict on the lock file."""
    tool = Path(sys.executable).with_name("pip-audit")
    asked = [str(tool), *QUESTION, "--requirement", LOCK]
    told = subprocess.run(asked, check=False, capture_output=True, text=True)  # noqa: S603 - our words
    sentence, status = verdict(told.stdout)
    sys.stdout.write(f"{sentence}\n")
    return status


def verdict(report: str) -> tuple[str, int]:
    """What a report of pip-audit means, and the exit status: holes before what is not known.

    Args:
        report: its JSON, "" where it could not reach its data at all.
    """
    try:
        packages: list[dict[str, Any]] = json.loads(report)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return "Not audited: the data on known holes could not be reached from here.", UNKNOWN
    holes = [
        f"{one['name']} {one['version']}: {hole['id']}"
        for one in packages
        for hole in one.get("vulns", ())
    ]
    unread = sum("skip_reason" in one for one in packages)
    if holes:
        return "Known holes: " + "; ".join(holes), HOLES
    if unread or not packages:
        return f"Not audited: {unread} of {len(packages)} packages are {ELSEWHERE}", UNKNOWN
    return f"No known hole in {len(packages)} packages.", CLEAN


if __name__ == "__main__":
    sys.exit(main())
