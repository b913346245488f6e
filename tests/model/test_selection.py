"""A view is changed by making another: two readers never share one."""

from __future__ import annotations

from model.selection import Selection


def test_a_changed_view_leaves_the_first_as_it_was() -> None:
    first = Selection(page="evidence", bureau="kinki")
    second = first.but(bureau="", page_no=2)
    assert (first.bureau, first.page_no) == ("kinki", 1)
    assert second == Selection(page="evidence", page_no=2)
