"""The budget by year and line: what stands beside a number speaks of that number."""

from __future__ import annotations

from components.content.pages import sections
from tests.some import some
from tests.views import view_of


def test_a_line_known_alone_has_its_own_status_beside_its_totals(language: str) -> None:
    view = view_of(page="budget", language=language)
    words, table = view.words, sections(view)["lines"].table
    assert table
    none, printed = words("status.o.name"), words("status.a.name")
    found = [row.plain(view) for row in some(table.rows)]
    ((name, *_, said),) = (one for one in found if " — " in one[-1])
    assert "2003" in name
    total, line = said.split(" — ")
    assert (words("line.total") in total, none in total) == (True, True)
    assert (words("line.rnd") in line, printed in line) == (True, True)
