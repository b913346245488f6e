"""The offline pack as a medium: addresses behind the `#`, and nothing that needs a server."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from urllib.parse import urlencode

from markupsafe import Markup

from components import links
from components.exports import qr
from components.kept import kept
from components.medium import CODE, SMALL_CODE, Medium
from model.pages import EVIDENCE, PAGES, PROJECTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from components.view import View
    from model.selection import Selection

WORKED: Mapping[str, tuple[str, ...]] = {
    "": ("bureau", "field", "id", "q"),
    PROJECTS: ("sort",),
    EVIDENCE: tuple(one.name for one in PAGES[EVIDENCE].parameters if one.name != "obs"),
}
"""Parameters whose choices the browser works out, by page."""
REGIONS = "regions"
ALONE = (REGIONS, "outcomes", "timeline")
"""Pages whose choices stand alone: each has a leaf, two together have none."""
PACKED = ("", "population", "product", "universities")
"""The statistics that regions are compared by in the pack: the quotients stand in a table."""
PAGE_NUMBER = "page_no"
"""The parameter that every choice on its page sets: a long table begins anew with each."""


@dataclass(frozen=True, slots=True)
class Pack(Medium):
    """One file that is every page.

    Attributes:
        here: the view of the leaf; where the browser works choices out, links to other choices
            on the same page say only what they change.
        compared: the lists of subjects that have a leaf side by side.
    """

    here: Selection | None = None
    compared: tuple[str, ...] = ("",)
    served: ClassVar[bool] = False

    @property
    def shared(self) -> bool:
        """What is sent on is the live view, if there is one."""
        return bool(self.base)

    def href(self, selection: Selection, section: str = "") -> str:
        """Where a view stands inside, or what a choice changes, such as `?bureau=kinki`.

        One number's own address leads to the live atlas, and so does what is compared freely.
        """
        if selection.obs or selection.ids not in self.compared:
            return f"{self.base.rstrip('/')}/{links.href(selection)[2:]}" if self.base else ""
        here, meant = self.here, selection.but(section=section) if section else selection
        if here is not None and here.page in ALONE and _same(here, meant):
            alone = _alone(here, meant)
            missing = here.page == REGIONS and alone.indicator not in PACKED
            return "" if missing else inside(alone)
        if here is None or here.page not in WORKED or not _same(here, meant):
            return inside(meant)
        changes = {
            one.name: str(getattr(meant, one.field))
            for one in PAGES[here.page].parameters
            if one.name == PAGE_NUMBER or getattr(meant, one.field) != getattr(here, one.field)
        }
        return f"?{urlencode(changes)}"

    def code(self, view: View, section: str = "", *, small: bool = False) -> Markup:
        """The code of the live view; none where there is no live atlas, or too long a link."""
        source = code(self.share(view, section)) if self.base else ""
        if not source:
            return Markup()
        side = SMALL_CODE if small else CODE
        return Markup('<img class="qr" width="{s}" height="{s}" alt="{alt}" src="{src}">').format(
            s=side, alt=view.words("share.qr"), src=source
        )


def _same(here: Selection, meant: Selection) -> bool:
    """Whether two views are choices on one page."""
    return (here.page, here.language, meant.section) == (meant.page, meant.language, "")


def _alone(here: Selection, meant: Selection) -> Selection:
    """A choice on a page without the choices made before it."""
    fields = [one.field for one in PAGES[here.page].parameters]
    changed = {
        one: getattr(meant, one) for one in fields if getattr(meant, one) != getattr(here, one)
    }
    return links.plain(meant, meant.page).but(**changed) if changed else meant


def inside(selection: Selection) -> str:
    """Where a view stands inside the pack, such as `#/tama?lang=en`."""
    return f"#{links.href(selection)[1:]}"


@kept(8_000_000)
def code(address: str) -> str:
    """The code of a full address as a picture in a `data:` address; "" for one too long.

    Half a kilobyte, where the drawing of `qr.svg` takes eighteen: the pack holds hundreds.
    """
    made = qr.made(address)
    return str(made.png_data_uri(scale=1)) if made else ""
