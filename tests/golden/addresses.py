"""The addresses that are frozen: without language and data version, which are added when asked."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

VERSION = "1.0.0"
TABLES = Path(__file__).resolve().parents[2] / "data" / "releases" / VERSION / "tables"
"""The data version that every frozen address names, as Share writes it."""
LANGUAGES = ("en", "ja")
FIGURES = (
    "atlas-map",
    "area-map",
    "network",
    "partners-map",
    "series",
    "firms",
    "budget",
    "lineage",
)
SCREENS, MODES = ("phone", "desk", "hall", "forum"), ("light", "dark")
FIELDS = (
    "manufacturing",
    "it",
    "bio",
    "health",
    "environment",
    "energy",
    "semiconductors",
    "cross-sector",
)
LAYERS = ("firms", "universities", "record", "overseas")
SORTS = ("project", "indicator", "value", "period", "status", "source")
SECTIONS = {
    "/": ("map", "list"),
    "/project?id=kinki-bio": ("map", "series", "figures", "missing"),
    "/tama": ("map", "network", "series", "partners", "figures", "missing"),
    "/kinki": ("map", "network", "series", "partners", "figures", "missing"),
    "/outcomes": ("reported", "worked", "firms", "later"),
    "/budget?year=2005": ("years", "allocation", "lines"),
    "/timeline": ("terms", "events", "lineage", "challenges"),
    "/evidence?id=kinki-it": ("coverage", "figures", "gaps"),
}
OWN_DECK = "/present?deck=" + quote(
    "!timeline#terms!Our cluster*kinki#partners!evidence?id=kinki-it&status=a#figures!tama",
    safe="!*/",
)
STANDS_ON = {
    "atlas-map": "/",
    "area-map": "/project?id=kinki-bio",
    "network": "/kinki",
    "partners-map": "/kinki",
    "series": "/tama",
    "firms": "/outcomes",
    "budget": "/budget",
    "lineage": "/timeline",
}
"""A view in which each figure has something to draw."""
EXPORTS = {
    "slides.pptx": "/outcomes",
    "pdf.pdf": "/outcomes",
    "webpage.html": "/outcomes",
    "workbook.xlsx": "/evidence?id=kinki-it",
    "offline-pack.html": "/",
    "png.png": "/budget",
    "svg.svg": "/budget",
    "table.csv": "/budget",
    "figures.csv": "/evidence",
    "parcel.zip": "/",
    "qr.svg": "/kinki",
    "bureau-pack.zip": "/?bureau=okinawa",
}
"""Each kind of export with a view that it can be made of."""


@cache
def ids(table: str) -> tuple[str, ...]:
    """The ids in the first column of a table of the release that is pinned."""
    path = TABLES / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(next(iter(row.values())) for row in csv.DictReader(file))


@cache
def outcomes() -> tuple[str, ...]:
    """The ids of the indicators that count outcomes."""
    path = TABLES / "indicators.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            row["indicator_id"] for row in csv.DictReader(file) if row["group"] == "outcome"
        )


def pages() -> list[str]:
    """Every address whose view, figures and observations are frozen."""
    return [
        "/",
        *(f"/?layer={one}" for one in LAYERS),
        *(f"/?bureau={one}" for one in ids("bureaus")),
        *(f"/?field={one}" for one in FIELDS),
        *(f"/?id={one}" for one in ("kinki-bio", "kanto-revitalization", "chubu-third", "okinawa")),
        "/?bureau=kinki&field=it",
        "/?bureau=okinawa&field=bio",
        "/?bureau=kinki&layer=universities&id=kinki-bio",
        "/?field=bio&layer=record&id=hokkaido-super-cluster",
        "/?layer=overseas&id=kinki-bio",
        "/project",
        *(f"/project?id={one}" for one in ids("projects")),
        *(f"/{one}" for one in ids("case_studies")),
        "/outcomes",
        *(f"/outcomes?indicator={one}" for one in outcomes()),
        "/budget",
        *(f"/budget?year={year}" for year in range(2001, 2011)),
        "/timeline",
        *_evidence(),
        "/deck",
        f"/deck{OWN_DECK.removeprefix('/present')}",
        "/present",
        *(f"/present?slide={number}" for number in range(2, len(ids("scenes")) + 1)),
        OWN_DECK,
        *(f"{OWN_DECK}&slide={number}" for number in (2, 3, 4)),
        "/about",
    ]


def _evidence() -> list[str]:
    """filters, sorts and pages of the evidence."""
    return [
        "/evidence",
        *(f"/evidence?id={one}" for one in ("kinki-bio", "kanto-revitalization", "okinawa")),
        *(f"/evidence?indicator={one}" for one in ("firms", "ventures-launched", "listings")),
        *(f"/evidence?status={one}" for one in "aedbuvom"),
        *(f"/evidence?sort={sign}{one}" for one in SORTS for sign in ("", "-")),
        *(f"/evidence?part={one}" for one in (2, 3, 4, 5, 99)),
        "/evidence?status=a&sort=-value&part=2",
        "/evidence?id=kinki-bio&indicator=firms&status=a",
    ]


def links() -> list[str]:
    """Links with a fragment, as decks and shared links hold them."""
    return [f"{page}#{one}" for page, sections in SECTIONS.items() for one in sections]


def spoken_pages() -> list[str]:
    """Every address whose words are frozen: one of each kind, all records, all scenes."""
    shown = ("/?layer=", "/project", "/timeline", "/about", "/deck", "/present")
    chosen = ["/?bureau=kinki", "/?field=bio", "/?id=kinki-bio", "/?bureau=okinawa&field=bio"]
    studies = [f"/{one}" for one in ids("case_studies")]
    tables = ["/outcomes", "/outcomes?indicator=listings", "/evidence", "/evidence?part=2"]
    tables += ["/evidence?status=m", "/budget", "/budget?year=2006"]
    return [
        one for one in pages() if one in ("/", *chosen, *studies, *tables) or one.startswith(shown)
    ]


PAPER = (
    "/",
    "/?bureau=kinki",
    "/project?id=kinki-bio",
    "/project?id=chubu-third",
    "/kinki",
    "/outcomes",
    "/budget",
    "/timeline",
    "/evidence?id=kinki-bio",
    "/present",
    "/about",
)
SLIDES = (
    "/?bureau=okinawa",
    "/project?id=kinki-bio",
    "/tama",
    "/outcomes",
    "/budget",
    "/present",
)


def full(address: str, language: str) -> str:
    """An address with language and data version, as Share writes it."""
    path, _, query = address.partition("?")
    return f"{path}?lang={language}&v={VERSION}{'&' if query else ''}{query}"


def made_of(address: str, language: str, **more: str) -> str:
    """The query under which the server makes things of a view: its page and parameters."""
    parts = urlsplit(address)
    own = dict(parse_qsl(parts.query))
    chosen = {"page": parts.path.strip("/"), "lang": language, "v": VERSION, **own, **more}
    return urlencode(chosen)
