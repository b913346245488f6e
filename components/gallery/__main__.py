"""Every figure by every painter, side by side: `python -m components.gallery FOLDER`.

`FOLDER/index.html` opens without a server. Slides are shown where LibreOffice is found.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup
from plotly.offline import get_plotlyjs

from components import catalogue
from components.content import compare_chooser
from components.content.scenes import Scene
from components.content.section import pictured
from components.editions import edition
from components.exports.paper import Paper
from components.exports.slides import presentation
from components.gallery.frames import framed
from components.theme import PALETTES, fonts
from components.view import View
from model.pages import CASE, COMPARE
from model.selection import LANGUAGES, Selection

if TYPE_CHECKING:
    from collections.abc import Iterator

SCREENS = {"phone": 390, "desk": 860}
"""The screens that are shown, and how wide a live chart is on each, in pixels."""
PAGE = Markup(
    '<!doctype html><meta charset="utf-8"><title>Gallery</title>'
    "<script>{plotly}</script><style>body{{margin:24px}}.row{{font-family:var(--fonts)}}"
    ".row{{display:flex;flex-wrap:wrap;gap:16px}}figure{{margin:0}}.dark{{background:{ground};"
    "color:{ink}}}iframe{{border:0}}</style>{body}"
)
ROW = Markup('<h2>{}, {}</h2><div class="row" style="--fonts:{}">{}</div>')
FIGURE = Markup('<figure class="{mode}"><figcaption>{name}</figcaption>{drawn}</figure>')
CHART = Markup(
    '<div id="{name}" style="width:{width}px"></div>'
    '<script>Plotly.newPlot("{name}", {chart})</script>'
)
FRAME = Markup('<iframe loading="lazy" src="{src}" width="{width}" height="{height}"></iframe>')


def main() -> int:
    """Write the gallery; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="where to write it")
    write(parser.parse_args().folder)
    return 0


def write(folder: Path) -> None:
    """Write the gallery into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    body = Markup("").join(
        ROW.format(
            figure_id, language, fonts(language), Markup("").join(_row(folder, figure_id, language))
        )
        for figure_id, language in product(catalogue.FIGURES, LANGUAGES)
    )
    dark = PALETTES["dark"]
    plotly = Markup(get_plotlyjs())  # noqa: S704 - the library's own script
    page = PAGE.format(body=body, ground=dark.ground, ink=dark.ink, plotly=plotly)
    (folder / "index.html").write_text(page, encoding="utf-8")


def _row(folder: Path, figure_id: str, language: str) -> Iterator[Markup]:
    """One figure in one language: each mode and screen, still and live, then its slide."""
    view = view_of(figure_id, language)
    for mode, screen in product(PALETTES, SCREENS):
        name = f"{figure_id}-{language}-{mode}-{screen}"
        still = catalogue.still(figure_id, view, screen, mode, Paper()).svg()
        yield FIGURE.format(mode=mode, name=f"{name}, still", drawn=still)
        if live := _live(folder, name, figure_id, view):
            yield FIGURE.format(mode=mode, name=f"{name}, live", drawn=live)
    if slide := _slide(folder, figure_id, view):
        yield FIGURE.format(mode="light", name=f"{figure_id}-{language}, slide", drawn=slide)


def view_of(figure_id: str, language: str) -> View:
    """The first view of its pages in which a figure has something to draw."""
    atlas = edition()
    pages = catalogue.FIGURES[figure_id].pages
    cases = [Selection(page=one) for one in atlas.case_studies if CASE in pages]
    beside = compare_chooser.first_cases(View(atlas, Selection()), role="").selection
    found = cases or [beside if COMPARE in pages else Selection(page=pages[0])]
    views = (View(atlas, one.but(language=language)) for one in found)
    return next(view for view in views if catalogue.caption(figure_id, view))


def _live(folder: Path, name: str, figure_id: str, view: View) -> Markup:
    """The live drawing, "" where there is none; a map in a page of its own."""
    mode, screen = name.split("-")[-2:]
    drawn = catalogue.drawn(figure_id, view, screen, mode)
    if drawn is None:
        return Markup()
    if figure_id not in catalogue.MAPS:
        chart = Markup(drawn.to_json())  # noqa: S704 - our own JSON
        return CHART.format(name=name, width=SCREENS[screen], chart=chart)
    page = framed(figure_id, view, screen, mode)
    (folder / f"{name}.html").write_text(page, encoding="utf-8")
    width, height = catalogue.still(figure_id, view, screen, mode, Paper()).size
    return FRAME.format(src=f"{name}.html", width=width, height=height)


def _slide(folder: Path, figure_id: str, view: View) -> Markup:
    """The slide as a picture; without LibreOffice, the file to open."""
    section = pictured(view, catalogue.FIGURES[figure_id].section, figure_id)
    if section is None:
        return Markup()
    path = folder / f"{figure_id}-{view.language}.pptx"
    path.write_bytes(presentation([Scene(section)], view, Paper(), title=figure_id))
    office = shutil.which("soffice")
    if office is None:
        return Markup('<a href="{0}">{0}</a>').format(path.name)
    command = [office, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own file
    pdf = path.with_suffix(".pdf").name
    return FRAME.format(src=f"{pdf}#page=2", width=960, height=600)


if __name__ == "__main__":
    sys.exit(main())
