"""Write which painter draws what: `python -m components.gallery.painters [--check]`.

`docs/painters.md` is made from the painters' own tables.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from components.drawing import marks, svg
from components.drawing.figures import Description
from components.drawing.layouts import LAYOUTS
from components.drawing.live import LIVE
from components.exports.slides import NATIVE, shapes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Table = Mapping[type, Any]

PAGE = Path(__file__).resolve().parents[2] / "docs" / "painters.md"
FIGURES: Mapping[str, Table] = {"As marks": LAYOUTS, "Live": LIVE, "On slides": NATIVE}
MARKS: Mapping[str, Table] = {"SVG": svg.MARKS, "Shapes on slides": shapes.MARKS}
NONE = "–"
PAGE_FORM = """# Who draws what

Made from the painters' own tables by `python -m components.gallery.painters`. Figures and marks are
explained in `decisions/0018-figures-and-marks.md`; what a painter does not know it refuses.

## Figures

{figures}

## Marks

{marks}
"""


def kinds() -> list[type]:
    """Every kind of mark."""
    found = [one for one in vars(marks).values() if isinstance(one, type)]
    return [one for one in found if issubclass(one, marks.Mark) and one is not marks.Mark]


def page() -> str:
    """The page as it should be."""
    return PAGE_FORM.format(
        figures=_table("Figure", get_args(Description), FIGURES),
        marks=_table("Mark", kinds(), MARKS),
    )


def _table(head: str, rows: Iterable[type], columns: Mapping[str, Table]) -> str:
    """What each row is and where it is explained, and who draws it for each column."""
    lines = [[head, "What it is", *columns], ["---"] * (len(columns) + 2)]
    for kind in rows:
        what = str(kind.__doc__).splitlines()[0]
        lines.append([kind.__name__, what, *(_painter(one.get(kind)) for one in columns.values())])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _painter(draw: Any) -> str:  # noqa: ANN401 - any painter's function
    return f"`{draw.__module__.removeprefix('components.')}`" if draw else NONE


def main() -> int:
    """Write the page, or compare it; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, compare")
    if not parser.parse_args().check:
        PAGE.write_text(page(), encoding="utf-8")
        return 0
    if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == page():
        return 0
    sys.stderr.write("docs/painters.md is out of date: python -m components.gallery.painters\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
