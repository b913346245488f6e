"""A figure as a picture that stands alone: its title, the drawing, its sources and status."""

from __future__ import annotations

from typing import TYPE_CHECKING

import resvg_py

from components import catalogue, settings
from components.drawing.text_metrics import FILES
from components.exports.picture_sheet import PictureSheet
from components.exports.trouble import ExportError
from components.maps.legend import LEGENDS, legend
from components.tables import cited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.catalogue import CatalogueFigure
    from components.medium import Medium
    from components.tables import Row
    from components.view import View
    from model.sources import Source

SCREEN, ZOOM = "hall", 2
TITLE, SUBTITLE, SMALL = 32, 18, 15
"""Heights of the type, in pixels."""


def svg(figure_id: str, view: View, medium: Medium) -> str:
    """A figure with all that it needs to be understood elsewhere, as SVG.

    Args:
        figure_id: a key of `catalogue.FIGURES`.
        view: the view.
        medium: who decides on colours and links.

    Raises:
        ExportError: the view has nothing to draw.
    """
    figure, caption = catalogue.FIGURES[figure_id], catalogue.caption(figure_id, view)
    if caption is None:
        raise ExportError(view.words("picture.nothing"))
    sheet = PictureSheet()
    sheet.write(caption.finding, TITLE, "strong", bold=True)
    sheet.write(caption.subtitle, SUBTITLE, "quiet")
    if figure_id in LEGENDS:
        sheet.key(legend(view, pressed=False).signs, view, SMALL)
    sheet.put(catalogue.still(figure_id, view, SCREEN, medium.mode, medium))
    for paragraph in filter(None, _below(view, figure, medium)):
        sheet.write(paragraph, SMALL, "quiet")
    return str(sheet.svg(caption.alt, view.language))


def png(figure_id: str, view: View, medium: Medium) -> bytes:
    """The same as PNG, at twice the size, in our own fonts: alike on every machine."""
    drawn = resvg_py.svg_to_bytes(
        svg_string=svg(figure_id, view, medium),
        font_files=[*map(str, FILES.values())],
        skip_system_fonts=True,
        zoom=ZOOM,
    )
    return bytes(drawn)


def _below(view: View, figure: CatalogueFigure, medium: Medium) -> Iterator[str]:
    """Sources, status, who publishes this and where it is live, a paragraph each."""
    words, rows = view.words, figure.table(view).rows
    ids = cited(where for row in rows for where in row.provenances())
    sources = [_source(view, number, view.atlas.sources[one]) for number, one in enumerate(ids, 1)]
    yield words("picture.sources", said=words("sign.apart").join(sources))
    between = words("sign.sentences")
    yield between.join(_status(view, rows))
    if figure.figure_id in catalogue.MAPS:
        yield legend(view).credit
    who = words("foot.who", publisher=settings.publisher(words))
    live = (f"{words('print.live')} {medium.share(view)}",) if medium.base else ()
    yield between.join((who, words("picture.version", version=view.atlas.version), *live))


def _status(view: View, rows: tuple[Row, ...]) -> Iterator[str]:
    """What kinds of numbers there are, and how sure the facts without a number are."""
    words, join = view.words, view.words("list_join")
    observations = [one for row in rows for one in row.observations]
    statuses = dict.fromkeys(map(view.status, observations))
    if statuses:
        yield words("picture.status", said=join.join(statuses))
    for qualifier in dict.fromkeys(one.qualifier for one in observations):
        if qualifier not in ("", "stated"):
            name, long = (words(f"qualifier.{qualifier}.{part}") for part in ("name", "long"))
            yield words("picture.qualifier", name=name, long=long)
    facts = [where for row in rows if not row.observations for where in row.provenances()]
    certain = dict.fromkeys(words(f"certainty.{where.certainty}") for where in facts)
    if certain:
        yield words("picture.certainty", said=join.join(certain))


def _source(view: View, number: int, source: Source) -> str:
    told = view.title(source.source_id), view.issued(source)
    return f"{number} {view.words('join').join(filter(None, told))}"
