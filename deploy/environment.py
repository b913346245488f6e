"""Make an environment and install a locked file into it: all that `make` needs of python3.

pip takes nothing whose hash the locked file does not name, wherever it comes from.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

OLDEST, NEWEST = (3, 11), (3, 13)


def main(locked: str, folder: str = ".venv") -> int:
    """Set up, or say in one sentence what is missing.

    Args:
        locked: the file of requirements with their hashes.
        folder: of the environment.
    """
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        return _stop(
            f"Python {sys.version_info.major}.{sys.version_info.minor} is not supported: "
            "use 3.11, 3.12 or 3.13 (make PYTHON=python3.13 run)."
        )
    python = Path(folder) / "bin" / "python"
    if not python.exists() and _run(sys.executable, "-m", "venv", folder):
        return _stop("Python's venv module is missing: install it (Debian: python3-venv).")
    if _run(
        str(python),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--require-hashes",
        "--requirement",
        locked,
    ):
        return _stop(f"Installing {locked} failed; pip's message above says why.")
    return 0


def _run(*command: str) -> int:
    return subprocess.run(command, check=False).returncode  # noqa: S603 - our own words


def _stop(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
