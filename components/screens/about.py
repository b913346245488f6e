"""About: what this is and is not, how to read, correct and cite it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.dates import format_date

from components import settings
from data.columns import QUALIFIERS

if TYPE_CHECKING:
    from markupsafe import Markup

    from components.view import View


def blocks(view: View) -> dict[str, Markup]:
    """The blocks of the page."""
    return {
        "article": view.render(
            "about.html",
            publisher=settings.publisher(view.words),
            contact=settings.contact(view.words),
            quotations=view.atlas.quotations,
            qualifiers=QUALIFIERS.split(),
            created=format_date(view.atlas.created, format="long", locale=view.language),
        )
    }
