"""The command line of the exports: `python -m components.exports slides --out FILE`."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from components import catalogue, settings
from components.editions import edition, known
from components.exports import making, spreadsheet
from components.exports.file_names import file_name
from components.exports.making import Order
from components.exports.trouble import ExportError
from components.links import decode, nearest_page, taken_apart
from components.view import View
from data.columns import TABLES
from data.problems import InvalidPackageError
from model.pages import CASE, EVIDENCE, FORUM
from model.selection import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from model.atlas import Atlas
    from model.selection import Selection

WRONG = 2
TARGETED = ("slides", "pdf", "webpage", "workbook")
CODED = ("qr", "bureau-pack")
"""What is nothing without an address to lead to."""
KINDS = {
    "slides": "a deck, view, project or bureau as PPTX",
    "pdf": "the same as PDF",
    "webpage": "the same as one HTML file",
    "workbook": "figures, sources and method as XLSX",
    "offline-pack": "everything in one HTML file that opens without a network",
    "bureau-pack": "what a bureau takes home, as zip",
    "parcel": "the data package as zip, with a workbook beside it",
    "table": "a table of the package, or of a figure, as CSV",
    "figure": "a figure as a picture",
    "qr": "the code of a view's address as SVG",
}


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, without the usage lines."""

    def error(self, message: str) -> NoReturn:
        """Stop with exit status 2."""
        self.exit(WRONG, f"{message[:1].upper()}{message[1:]}.\n")


def main(arguments: list[str] | None = None) -> int:
    """Make one export, or a pack for each bureau.

    Returns:
        0, or 2 after one sentence on what is wrong.
    """
    asked = _parser().parse_args(arguments)
    try:
        for path, content in _files(asked):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    except OSError as error:
        sys.stderr.write(
            f"{error.filename or asked.out} cannot be read or written: {error.strerror}.\n"
        )
        return WRONG
    except (InvalidPackageError, ExportError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return WRONG
    return 0


def _parser() -> Parser:
    parser = Parser(prog="python -m components.exports", description=__doc__)
    kinds = parser.add_subparsers(dest="what", required=True, parser_class=Parser)
    for name, words in KINDS.items():
        kind = kinds.add_parser(name, help=words, description=words)
        kind.add_argument("--lang", choices=LANGUAGES, default=LANGUAGES[0])
        kind.add_argument("--data-version", default="", metavar="V", help="an older version")
        kind.add_argument("--base-url", default=os.environ.get("ATLAS_BASE_URL", ""))
        kind.add_argument("--out", required=True, type=Path, metavar="FILE")
        if name in TARGETED:
            _add_targets(kind)
        if name == "slides":
            kind.add_argument("--template", type=Path, metavar="PPTX", help="a house template")
        if name == "bureau-pack":
            one = kind.add_mutually_exclusive_group(required=True)
            one.add_argument("--bureau", metavar="ID")
            one.add_argument("--all", action="store_true", help="a zip for each bureau")
        if name == "table":
            kind.add_argument("name", metavar="NAME")
        if name == "figure":
            kind.add_argument("name", choices=catalogue.FIGURES, metavar="ID")
            kind.add_argument("--format", choices=("png", "svg"), default="svg")
        if name == "qr":
            kind.add_argument("view", metavar="LINK")
        if name in ("figure", "table"):
            kind.add_argument("--view", default="", metavar="LINK")
    return parser


def _add_targets(kind: argparse.ArgumentParser) -> None:
    """What an export is made of; nothing named means the whole atlas's first view."""
    target = kind.add_mutually_exclusive_group()
    target.add_argument("--deck", metavar="ID", help="a shipped deck, or one of your own")
    target.add_argument("--view", metavar="LINK", help="a link, as Share gives it")
    target.add_argument("--project", metavar="ID")
    target.add_argument("--bureau", metavar="ID")


def _files(asked: argparse.Namespace) -> Iterator[tuple[Path, bytes]]:
    """The files to write, one after the other."""
    base = settings.public_address(asked.base_url)
    if asked.what in CODED and not base:
        message = "The public address is missing: set --base-url or ATLAS_BASE_URL."
        raise ValueError(message)
    if asked.what == "bureau-pack":
        yield from _packs(asked, base)
    elif asked.what == "table":
        yield asked.out, _table(asked, base)
    else:
        yield asked.out, making.make(_order(asked, base))


def _order(asked: argparse.Namespace, base: str) -> Order:
    if asked.what == "figure":
        return Order(asked.format, _drawing(asked), base, figure=asked.name)
    template = getattr(asked, "template", None)
    content = template.read_bytes() if template else None
    return Order(asked.what, _target(asked), base, template=content)


def _target(asked: argparse.Namespace) -> Selection:
    """The view that an export is made of.

    Raises:
        ValueError: it names something that the atlas does not know.
    """
    named = {name: getattr(asked, name, None) for name in ("deck", "project", "bureau")}
    if named["deck"]:
        return _checked(asked, FORUM, [("deck", named["deck"])])
    if named["project"]:
        return _checked(asked, "project", [("id", named["project"])])
    if named["bureau"]:
        return _checked(asked, "", [("bureau", named["bureau"])])
    if getattr(asked, "view", None):
        return _checked(asked, *taken_apart(asked.view))
    return _checked(asked, EVIDENCE if asked.what == "workbook" else "", [])


def _checked(asked: argparse.Namespace, page: str, query: list[tuple[str, str]]) -> Selection:
    """A view, in the language and the data version asked for where its link names none.

    Raises:
        ValueError: the page or a value is not known.
    """
    if asked.data_version and "v" not in dict(query):
        query = [*query, ("v", asked.data_version)]
    values = known(query)
    if nearest_page(page, values) is None:
        message = f"The atlas has no page {page!r}."
        raise ValueError(message)
    selection, dropped = decode(page, query, values, asked.lang)
    if dropped:
        said = dict(query)
        named = ", ".join(f"{name} {said.get(name, '')!r}" for name in dropped)
        message = f"The atlas does not know {named[:200]}."
        raise ValueError(message)
    return selection


def _record(asked: argparse.Namespace) -> Atlas:
    """The record in the data version asked for.

    Raises:
        ValueError: there is no such version.
    """
    return edition(_checked(asked, "", []).version)


def _drawing(asked: argparse.Namespace) -> Selection:
    """The view of a figure: the one named, else the first page that the figure stands on."""
    page = catalogue.FIGURES[asked.name].pages[0]
    first = next(iter(_record(asked).case_studies)) if page == CASE else page
    selection = _checked(asked, *(taken_apart(asked.view) if asked.view else (first, [])))
    if not catalogue.caption(asked.name, View(edition(selection.version), selection)):
        message = f"The view has nothing to draw for {asked.name!r}; name another with --view."
        raise ValueError(message)
    return selection


def _table(asked: argparse.Namespace, base: str) -> bytes:
    if asked.name in catalogue.FIGURES:
        return making.make(Order("table", _drawing(asked), base, figure=asked.name))
    if asked.name == "figures":
        return making.make(Order("figures", _checked(asked, EVIDENCE, []), base))
    files = _record(asked).files
    tables = [one for one in TABLES if f"tables/{one}.csv" in files]
    if asked.name not in tables:
        there = ", ".join(("figures", *catalogue.FIGURES, *tables))
        message = f"There is no table {asked.name!r}; there are {there}."
        raise ValueError(message)
    return spreadsheet.package_csv(asked.name, files)


def _packs(asked: argparse.Namespace, base: str) -> Iterator[tuple[Path, bytes]]:
    """A zip for each bureau asked for; what could not be made is said and left out."""
    for bureau in _record(asked).bureaus if asked.all else (asked.bureau,):
        order = Order("bureau-pack", _checked(asked, "", [("bureau", bureau)]), base)
        yield asked.out / file_name(order), making.make(order, _tell)


def _tell(said: str) -> None:
    sys.stderr.write(f"{said}\n")


if __name__ == "__main__":
    sys.exit(main())
