"""The budget by year and line: what stands beside a number speaks of that number."""

from __future__ import annotations

from components.content.pages import sections
from tests.some import some
from tests.views import view_of


def test_a_line_known_alone_has_its_own_status_beside_its_totals(language: str) -> None:
    view = view_of(page="budget", language=language)
    words, table = view.words, sections(view)["lines"].table
    assert table
    between = words("sign.between")
    none, printed = words("status.o.name"), words("status.a.name")
    found = [row.plain(view) for row in some(table.rows)]
    ((name, *_, said),) = (one for one in found if between in one[-1])
    assert "2003" in name
    total, line = said.split(between)
    assert (words("line.total") in total, none in total) == (True, True)
    assert (words("line.rnd") in line, printed in line) == (True, True)


def test_a_fiscal_year_has_its_name_by_era_in_the_table_of_the_budget_only() -> None:
    found = sections(view_of(page="budget", language="ja"))
    table = found["lines"].table
    assert table
    assert "2005年度（平成17年度）" in [
        row.plain(found["lines"].view)[0] for row in some(table.rows)
    ]
    others = [one for key, one in found.items() if key != "lines"]
    said = "".join(
        cell
        for one in some(others)
        for shown in one.tables()
        for row in shown.rows
        for cell in (*row.plain(one.view), one.finding, one.subtitle)
    )
    assert "2005年度" in said
    assert "平成" not in said
