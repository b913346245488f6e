"""Write which painter draws what: `python -m components.gallery.painters [--check]`.

`docs/painters.md` is made from the painters' own tables.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, get_args

from components.drawing import marks, svg
from components.drawing.figures import Description
from components.drawing.layouts import LAYOUTS
from components.drawing.live import LIVE
from components.exports.slides import NATIVE, shapes
from data.build import output

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    Table = Mapping[type, Any]

PAGE = output.ROOT / "docs" / "painters.md"
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


def outputs() -> dict[Path, bytes]:
    """The page, where it lies."""
    return {PAGE: page().encode()}


if __name__ == "__main__":
    sys.exit(output.main(outputs, __doc__))
