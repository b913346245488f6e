"""The command line of the exports: `python -m components.exports workbook --out FILE`."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from components import catalogue, settings
from components.exports import parcel, qr, spreadsheet, workbook
from components.links import decode, known_values, share_address, taken_apart
from components.record import the_atlas
from components.view import view_of
from data.columns import TABLES
from data.load import PACKAGE
from data.problems import InvalidPackageError
from model.selection import CASE, LANGUAGES, Selection

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

WRONG = 2
SCREEN, MODE = "hall", "light"


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, without the usage lines."""

    def error(self, message: str) -> NoReturn:
        """Stop with exit status 2."""
        self.exit(WRONG, f"{message[:1].upper()}{message[1:]}.\n")


def main(arguments: list[str] | None = None) -> int:
    """Make one export.

    Returns:
        0, or 2 after one sentence on what is wrong.
    """
    asked = _parser().parse_args(arguments)
    try:
        made = MAKERS[asked.what](asked)
        Path(asked.out).write_bytes(made)
    except (InvalidPackageError, ValueError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return WRONG
    return 0


def _parser() -> Parser:
    parser = Parser(prog="python -m components.exports", description=__doc__)
    kinds = parser.add_subparsers(dest="what", required=True, parser_class=Parser)
    for name, words in (
        ("workbook", "figures, sources and method as XLSX"),
        ("parcel", "the data package as zip"),
        ("table", "a table of the package as CSV"),
        ("figure", "a figure as a picture"),
        ("qr", "the code of a view's address"),
    ):
        kind = kinds.add_parser(name, help=words, description=words)
        kind.add_argument("--lang", choices=LANGUAGES, default=LANGUAGES[0])
        kind.add_argument("--base-url", default=os.environ.get("ATLAS_BASE_URL", ""))
        kind.add_argument("--out", required=True, metavar="FILE")
        if name == "table":
            kind.add_argument("name", choices=[*TABLES, "figures"], metavar="NAME")
        if name == "figure":
            kind.add_argument("name", choices=catalogue.FIGURES, metavar="ID")
            kind.add_argument("--format", choices=("svg",), default="svg")
        if name == "qr":
            kind.add_argument("link", metavar="LINK")
        if name in ("figure", "workbook"):
            kind.add_argument("--view", default="", metavar="LINK")
    return parser


def _selection(asked: argparse.Namespace, link: str, page: str) -> Selection:
    """The view of a link, in the language asked for where the link names none.

    Raises:
        ValueError: the link holds something that the atlas does not know.
    """
    found, parameters = taken_apart(link) if link else (page, {})
    known = known_values(the_atlas())
    if found not in known["page"]:
        message = f"The atlas has no page {found!r}."
        raise ValueError(message)
    selection, dropped = decode(found, parameters, known, asked.lang)
    if dropped:
        message = f"The link {link!r} holds values that the atlas does not know: {dropped}."
        raise ValueError(message)
    return selection


def _workbook(asked: argparse.Namespace) -> bytes:
    selection = _selection(asked, asked.view, "evidence")
    return workbook.workbook(view_of(selection, base=_base(asked)))


def _parcel(_: argparse.Namespace) -> bytes:
    return parcel.package_zip()


def _table(asked: argparse.Namespace) -> bytes:
    if asked.name == "figures":
        selection = Selection(page="evidence", language=asked.lang)
        return spreadsheet.figures_csv(view_of(selection, base=_base(asked)))
    return (PACKAGE / "tables" / f"{asked.name}.csv").read_bytes()


def _figure(asked: argparse.Namespace) -> bytes:
    figure = catalogue.FIGURES[asked.name]
    page = figure.pages[0]
    if page == CASE:
        page = next(iter(the_atlas().case_studies))
    selection = _selection(asked, asked.view, page)
    if not catalogue.caption(asked.name, selection):
        message = f"The view has nothing to draw for {asked.name!r}; name another with --view."
        raise ValueError(message)
    return str(catalogue.still(asked.name, selection, SCREEN, MODE)).encode()


def _qr(asked: argparse.Namespace) -> bytes:
    base = _base(asked)
    if not base:
        message = "The public address is missing: set --base-url or ATLAS_BASE_URL."
        raise ValueError(message)
    selection = _selection(asked, asked.link, "")
    return str(qr.svg(share_address(selection, the_atlas().version, base))).encode()


def _base(asked: argparse.Namespace) -> str:
    return settings.base_address(asked.base_url)


MAKERS: Mapping[str, Callable[[argparse.Namespace], bytes]] = {
    "workbook": _workbook,
    "parcel": _parcel,
    "table": _table,
    "figure": _figure,
    "qr": _qr,
}

if __name__ == "__main__":
    sys.exit(main())
