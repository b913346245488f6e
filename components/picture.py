"""A still picture before it is written: one self-contained SVG, in parts that can be shared."""

from __future__ import annotations

from dataclasses import dataclass, replace

from markupsafe import Markup

NOTHING = Markup()
FINE = 2
"""Pixels of a ground for each of the picture: a reader looks closer."""


@dataclass(frozen=True, slots=True)
class Picture:
    """An SVG in its parts.

    Attributes:
        kind: the classes of its element, by which a page finds it.
        size: width and height in pixels.
        alt: the sentence that says what it shows.
        ground: what lies below the marks and is the same in many pictures.
        marks: what is drawn on the ground.
        linked: whether marks are links, so that it is a group and no single image.
        fonts: the faces of its words, as CSS lists them; "" for those of what it stands in.
        fine: how many times as large as its drawing it is.
    """

    kind: str
    size: tuple[int, int]
    alt: str
    marks: Markup
    ground: Markup = NOTHING
    linked: bool = False
    fonts: str = ""
    fine: int = 1

    def below(self) -> Picture:
        """What lies below the marks and nothing else, for live marks to stand on."""
        return replace(self, alt="", marks=NOTHING, fonts="", linked=False, fine=FINE)

    def svg(self, ground: Markup | None = None) -> Markup:
        """The `svg` element, which needs nothing from outside.

        Args:
            ground: in place of its own, where a document has it already.
        """
        width, height = self.size
        faces = Markup(' font-family="{}"').format(self.fonts) if self.fonts else NOTHING
        return Markup(
            '<svg xmlns="http://www.w3.org/2000/svg" class="{kind}" viewBox="0 0 {w} {h}" '
            'width="{wide}" height="{high}" role="{role}" aria-label="{alt}"{faces}>'
            "<title>{alt}</title>{ground}{marks}</svg>"
        ).format(
            kind=self.kind,
            w=width,
            h=height,
            wide=width * self.fine,
            high=height * self.fine,
            role="group" if self.linked else "img",
            alt=self.alt,
            faces=faces,
            ground=self.ground if ground is None else ground,
            marks=self.marks,
        )
