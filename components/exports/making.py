"""Every export by its name: one order, whether it comes from a button or the command line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import anyio

from components import catalogue, settings
from components.content import pages, scenes
from components.editions import edition
from components.exports import (
    bureau_pack,
    offline_pack,
    parcel,
    pdf,
    picture,
    qr,
    slides,
    spreadsheet,
    webpage,
    workbook,
)
from components.exports.offline_pack import parts
from components.exports.paper import Paper
from components.exports.trouble import ExportError, FaultError, told
from components.view import View

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping
    from pathlib import Path

    from components.content.section import Section
    from components.text import Words
    from model.selection import Selection


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted.

    Attributes:
        name: a key of `EXPORTS`.
        selection: the view, which is also the deck, the project or the bureau, or one section.
        base: the public address of the app's root, "" for none.
        figure: the figure of the catalogue, for pictures and tables.
        template: a house template for slides (a PPTX file); None for the host's, else ours.
        part: which part of an export that is made in parts; "" for the whole.
    """

    name: str
    selection: Selection
    base: str = ""
    figure: str = ""
    template: bytes | None = None
    part: str = ""

    @property
    def view(self) -> View:
        """The view in the record of its version, as the process that makes it has opened it."""
        return View(edition(self.selection.version), self.selection)

    @property
    def medium(self) -> Paper:
        """What becomes of links: full addresses."""
        return Paper(self.base)


@dataclass(frozen=True, slots=True)
class Export:
    """A kind of export: its file's ending and media type, and what makes it.

    Attributes:
        ending: of its file's name.
        media_type: of its file.
        make: order to content, or to that of a part.
        finish: what another program makes of that content, while its own process waits.
        pieces: order to the names of its pieces, with how the order of each differs.
        join: order, what was made and why the rest was not, by name, to content.
        partial: whether it is worth having where a piece failed.
    """

    ending: str
    media_type: str
    make: Callable[[Order], bytes] = lambda _: b""
    finish: Callable[[bytes, Words], Awaitable[bytes]] | None = None
    pieces: Callable[[Order], Iterable[tuple[str, Mapping[str, Any]]]] = lambda _: ()
    join: Callable[[Order, Mapping[str, bytes], Mapping[str, str]], bytes] = lambda *_: b""
    partial: bool = False


def _slides(order: Order) -> bytes:
    talk = scenes.talk(order.view)
    path = settings.slide_template() if order.template is None else None
    try:
        return slides.presentation(
            talk.scenes,
            order.view,
            order.medium,
            title=talk.title,
            subtitle=talk.subtitle,
            template=_read(path, order.view.words) if path else order.template,
        )
    except ExportError as error:
        if path:
            error.add_note(f"ATLAS_SLIDES names {path}: {error.__cause__!r}")
        raise


def _read(template: Path, words: Words) -> bytes:
    """The house's own slides.

    Raises:
        FaultError: the host named a file that cannot be read.
    """
    try:
        return template.read_bytes()
    except OSError as error:
        raise FaultError(words("slides.template")) from error


def _table(order: Order) -> bytes:
    """The table of a figure, else of the section that the view names."""
    section = _section(order)
    if section and not order.figure:
        return spreadsheet.section_csv(section, order.medium)
    return spreadsheet.table_csv(order.figure, order.view, order.medium)


def _section(order: Order) -> Section | None:
    """The section that an order's view names, if that has something to show."""
    return pages.sections(order.view.but(section="")).get(order.selection.section)


def _qr(order: Order) -> bytes:
    """The code of the view's link.

    Raises:
        ExportError: there is no public address to lead to, or it is too long.
    """
    if not order.base:
        raise ExportError(order.view.words("share.unset"))
    address = order.medium.share(order.view)
    return str(qr.svg(address, order.view.words)).encode()


EXPORTS: Mapping[str, Export] = {
    "slides": Export(
        "pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        _slides,
    ),
    "pdf": Export(
        "pdf",
        "application/pdf",
        lambda order: webpage.document(order.view, order.base, fonts=True).encode(),
        pdf.printed,
    ),
    "webpage": Export(
        "html",
        "text/html",
        lambda order: webpage.document(order.view, order.base).encode(),
    ),
    "workbook": Export(
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        lambda order: workbook.workbook(order.view, order.medium),
    ),
    "offline-pack": Export(
        "html",
        "text/html",
        lambda order: parts.written(order.part, order.view, order.base),
        pieces=lambda order: ((name, {"part": name}) for name in parts.names(order.view)),
        join=lambda order, made, _: offline_pack.joined(order.view, order.base, made.values()),
    ),
    "png": Export(
        "png", "image/png", lambda order: picture.png(order.figure, order.view, order.medium)
    ),
    "svg": Export(
        "svg",
        "image/svg+xml",
        lambda order: picture.svg(order.figure, order.view, order.medium).encode(),
    ),
    "table": Export("csv", "text/csv", _table),
    "figures": Export(
        "csv",
        "text/csv",
        lambda order: spreadsheet.observations_csv(order.view),
    ),
    "parcel": Export(
        "zip", "application/zip", lambda order: parcel.parcel(order.view, order.medium)
    ),
    "qr": Export("svg", "image/svg+xml", _qr),
    "bureau-pack": Export(
        "zip",
        "application/zip",
        pieces=lambda order: bureau_pack.pieces(order.selection),
        join=lambda order, *made: bureau_pack.zipped(order.view, order.medium, *made),
        partial=True,
    ),
}


OF_EVERYTHING = ("offline-pack", "parcel")
"""The exports of the whole record, whatever is chosen in it."""
OF_FIGURES = ("png", "svg", "table")
"""The exports of one figure of the catalogue."""


def known(order: Order) -> bool:
    """Whether a view has such an export: a figure to draw, a bureau to pack for, scenes to show."""
    if order.name == "table" and not order.figure:
        section = _section(order)
        return bool(section and section.table)
    if order.name in OF_FIGURES:
        drawn = order.figure in catalogue.FIGURES
        return drawn and catalogue.caption(order.figure, order.view) is not None
    if order.name == "bureau-pack":
        return bool(order.selection.bureau)
    return order.name != "slides" or scenes.has_scenes(order.view)


def make(order: Order, tell: Callable[[str], None] = lambda _: None) -> bytes:
    """Make one export from beginning to end, in this process.

    Args:
        order: what is wanted.
        tell: hears the name of each piece before it is made, and why one was not.

    Raises:
        ExportError: the view has no such export, or something that it needs failed.
    """
    if not known(order):
        raise ExportError(order.view.words("export.unknown"))
    made: dict[str, bytes] = {}
    failed: dict[str, str] = {}
    for file, piece in (found := pieces(order)):
        tell(file)
        try:
            made[file] = _whole(piece)
        except ExportError as error:
            if not EXPORTS[order.name].partial:
                raise
            failed[file] = str(error)
            tell(str(error))
    return joined(order, made, failed) if found else _whole(order)


def _whole(order: Order) -> bytes:
    finish, words, content = EXPORTS[order.name].finish, order.view.words, work(order)
    try:
        return anyio.run(finish, content, words) if finish else content
    except Exception as error:
        raise told(error, words) from error


def work(order: Order) -> bytes:
    """The part of an export that a worker process does.

    Raises:
        ExportError: what a reader is told of what went wrong, whatever it was.
    """
    try:
        return EXPORTS[order.name].make(order)
    except Exception as error:
        raise told(error, order.view.words) from error


def pieces(order: Order) -> tuple[tuple[str, Order], ...]:
    """The pieces that an export is joined from, each an order of its own; none for most."""
    found = () if order.part else EXPORTS[order.name].pieces(order)
    return tuple((name, replace(order, **changes)) for name, changes in found)


def joined(order: Order, made: Mapping[str, bytes], failed: Mapping[str, str]) -> bytes:
    """An export from its pieces.

    Args:
        order: the order that `pieces` took apart.
        made: name to content, for the pieces that were made, in their order.
        failed: name to the sentence that says why, for the others.

    Raises:
        ExportError: what a reader is told of what went wrong, whatever it was.
    """
    try:
        return EXPORTS[order.name].join(order, made, failed)
    except Exception as error:
        raise told(error, order.view.words) from error
