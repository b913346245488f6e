"""Where the marks of a still picture lead."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from components import catalogue
from components.medium import SCREEN

if TYPE_CHECKING:
    from components.view import View


def doors(figure_id: str, view: View, screen: str) -> list[str]:
    """The addresses of the links in a drawing, in their order."""
    drawn = str(catalogue.still(figure_id, view, screen, "light", SCREEN).svg())
    return [unescape(one) for one in re.findall(r'<a [^>]*href="([^"]*)"', drawn)]
