"""Paper as a medium: nothing to press, links as full addresses, sources that tell more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from markupsafe import Markup

from components import links
from components.exports import qr
from components.medium import Medium

if TYPE_CHECKING:
    from components.view import View
    from model.selection import Selection


@dataclass(frozen=True, slots=True)
class Paper(Medium):
    """Documents and pictures: what a reader holds in their hands."""

    pressed: ClassVar[bool] = False
    served: ClassVar[bool] = False
    tells: ClassVar[bool] = True
    mode: ClassVar[str] = "light"

    @property
    def shared(self) -> bool:
        """Nothing is sent on from paper."""
        return False

    def href(self, selection: Selection, section: str = "") -> str:
        """The live address; without a public one a link leads nowhere."""
        led = links.href(selection.but(section=section) if section else selection)
        return f"{self.base.rstrip('/')}/{led[2:]}" if self.base else ""

    def code(self, view: View, section: str = "", *, small: bool = False) -> Markup:
        """The QR code itself; none without a public address, or for one that is too long."""
        del small
        address = self.share(view, section)
        coded = self.base and qr.made(address)
        return qr.svg(address, view.words, said=False) if coded else Markup()
