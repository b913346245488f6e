"""Report on a package: `python -m data.checks [PATH]`; status 1 if anything is wrong with it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from data.files import PACKAGE
from data.problems import report
from data.report import problems_in


def main(arguments: list[str] | None = None) -> int:
    """Print every problem of a package, a line each.

    Returns:
        0, or 1 if there are any.
    """
    parser = argparse.ArgumentParser(prog="python -m data.checks", description=__doc__)
    parser.add_argument("path", nargs="?", type=Path, default=PACKAGE, metavar="PATH")
    problems = problems_in(parser.parse_args(arguments).path)
    if problems:
        sys.stdout.write(f"{report(problems)}\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
