"""To be written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.content.layout import Layout
    from components.content.section import Section
    from components.view import View

LAYOUT: Layout = ()


def sections(view: View) -> tuple[Section | None, ...]:
    """None yet."""
    del view
    return ()
