"""Make `.venv` and install a requirements file into it: all that `make` needs of python3."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

OLDEST, NEWEST = (3, 11), (3, 13)
VENV = Path(".venv")


def main() -> int:
    """Set up, or say in one sentence what is missing."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        return _stop(
            f"Python {sys.version_info.major}.{sys.version_info.minor} is not supported: "
            "use 3.11, 3.12 or 3.13 (make PYTHON=python3.13 run)."
        )
    python = VENV / "bin" / "python"
    if not python.exists() and _run(sys.executable, "-m", "venv", str(VENV)):
        return _stop("Python's venv module is missing: install it (Debian: python3-venv).")
    if _run(
        str(python),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--requirement",
        sys.argv[1],
    ):
        return _stop(f"Installing {sys.argv[1]} failed; pip's message above says why.")
    return 0


def _run(*command: str) -> int:
    return subprocess.run(command, check=False).returncode  # noqa: S603 - our own words


def _stop(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
