"""What becomes of links, citations and things to press: decided by the medium, while laying out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from markupsafe import Markup

from components import links

if TYPE_CHECKING:
    from components.view import View
    from model.selection import Selection

CODE, SMALL_CODE = 180, 118
"""The side of a QR code in the share menu and on a scene, in pixels."""


@dataclass(frozen=True, slots=True)
class Medium:
    """The page that a server answers with, live or as it arrives; other media derive from it.

    Attributes:
        base: the public address of the app's root, "" where it is not known.
        pressed: whether menus, citations and buttons can be pressed.
        served: whether there is a server behind it, for exports and pictures.
        tells: whether the list of sources says what elsewhere a citation opens to say.
        mode: the colours of still pictures.
    """

    base: str = ""
    pressed: ClassVar[bool] = True
    served: ClassVar[bool] = True
    tells: ClassVar[bool] = False
    mode: ClassVar[str] = "auto"

    @property
    def shared(self) -> bool:
        """Whether a reader can send a view on from here."""
        return True

    def href(self, selection: Selection, section: str = "") -> str:
        """The address of a view, or of one section of it; "" where a link leads nowhere."""
        return links.href(selection.but(section=section) if section else selection)

    def share(self, view: View, section: str = "") -> str:
        """The full address to send on; relative to the root where that is not known."""
        return links.share_address(view.selection, view.atlas.version, self.base, section)

    def address(self, view: View, section: str = "") -> str:
        """The same, or the sentence that says that there is no public address."""
        return self.share(view, section) if self.base else view.words("share.unset")

    def code(self, view: View, section: str = "", *, small: bool = False) -> Markup:
        """The QR code of the address to send on, drawn by the server when it is wanted."""
        asked = {**({"section": section} if section else {}), **({"bare": "1"} if small else {})}
        return Markup(
            '<img class="qr" loading="lazy" width="{side}" height="{side}" alt="{alt}" '
            'src="./qr.svg?{query}">'
        ).format(
            side=SMALL_CODE if small else CODE,
            alt=view.words("share.qr"),
            query=links.query(view.selection, **asked),
        )


SCREEN = Medium()
