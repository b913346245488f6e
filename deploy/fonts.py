"""Cut our own fonts to what Japanese text needs: `python deploy/fonts.py FOLDER`.

FOLDER holds BIZUDPGothic-Regular.ttf and -Bold.ttf as the Morisawa BIZ UD fonts are published
(Debian: fonts-morisawa-bizud-gothic). Keeps Latin, punctuation, kana, and the kanji of cp932.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset

INTO = Path(__file__).resolve().parents[1] / "components" / "drawing" / "fonts"
LATIN = range(0x20, 0x250)
PUNCTUATION = range(0x2000, 0x2070)


def letters() -> set[int]:
    """The code points to keep."""
    kept = {*LATIN, *PUNCTUATION, *range(0x2150, 0x2190)}
    for lead in (*range(0x81, 0xA0), *range(0xE0, 0xFD)):
        for trail in range(0x40, 0xFD):
            kept.update(map(ord, bytes([lead, trail]).decode("cp932", "ignore")))
    return kept


def cut(source: Path) -> bytes:
    """One font with the letters that are kept, and no more."""
    options = subset.Options(hinting=False, layout_features=["kern", "palt", "vert"])
    font = subset.load_font(str(source), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters())
    cutter.subset(font)
    target = INTO / source.name
    subset.save_font(font, str(target), options)
    return target.read_bytes()


if __name__ == "__main__":
    for weight in ("Regular", "Bold"):
        cut(Path(sys.argv[1]) / f"BIZUDPGothic-{weight}.ttf")
