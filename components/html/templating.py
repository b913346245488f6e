"""Templates: how they are read, what they know, and the markup that they make of a rendering."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.ext import Extension
from markupsafe import Markup

from components.html import inline
from components.html.titles import titled

if TYPE_CHECKING:
    from components.html.rendering import Rendering

BETWEEN = re.compile(r"(?<=[>}])\s*\n\s*|\s*\n\s*(?=[<{]|$)")
WITHIN = re.compile(r"\s*\n\s*")


class Folded(Extension):
    """Lets a template's lines break where they read well.

    A line break with its indentation is nothing beside a tag or an expression, and one blank
    elsewhere, as between attributes. A blank that is meant there is written `{{ ' ' }}`.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The template as if it were one line."""
        del name, filename
        return WITHIN.sub(" ", BETWEEN.sub("", source))


TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    extensions=[Folded],
)
TEMPLATES.globals |= {"phrase": inline.phrase, "references": inline.references}
TEMPLATES.filters |= {"language": inline.language, "titled": titled}


def render(rendering: Rendering, template: str, **context: Any) -> Markup:  # noqa: ANN401 - templates' own
    """A template's markup, escaped where words or data go in."""
    view = rendering.view
    markup = TEMPLATES.get_template(template).render(
        s=rendering,
        view=view,
        t=view.words,
        atlas=view.atlas,
        chosen=view.selection,
        lang=view.language,
        **context,
    )
    return Markup(markup)  # noqa: S704 - the environment escapes
