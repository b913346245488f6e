"""Contracts of release 1.0.0, each kind with its keys and how to ask for one of them."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from typing import Any

import resvg_py
import zxingcpp
from PIL import Image

from tests.golden import addresses, inside, reading
from tests.golden.addresses import FIGURES, full, made_of
from tests.golden.asking import Asked

LANGUAGE = "en"
"""Stills and exports are asked in one language; pages in both."""
TABLES = ("projects", "bureaus", "areas", "indicators", "case_studies", "decks", "sources")


@cache
def page(asked: Asked, address: str) -> dict[str, Any]:
    """What stands on a page in both languages: view, figures, observations, and the scene.

    `differs` names what one language has and the other has not; there is no such thing in 1.0.0.
    """
    first, second = (_page(asked, address, language) for language in addresses.LANGUAGES)
    differs = [name for name in first if first[name] != second[name]]
    found = {
        **first,
        "figures": figures(asked, address),
        **({"differs": differs} if differs else {}),
    }
    del found["pictures"]
    return found


def _page(asked: Asked, address: str, language: str) -> dict[str, Any]:
    answer = asked.page(address, language)
    final = answer.url.raw_path.decode()
    view = inside.view(final)
    said = asked.observations(address, language)
    for name, value in {"lang": language, "v": addresses.VERSION}.items():
        assert view.pop(name) == value, (address, name)
    shown = {"scene": inside.scene(final)} if view["page"] == "present" else {}
    return {
        "answer": f"{answer.status_code} {answer.headers['content-type']}",
        "language": f'<html lang="{language}"' in answer.text,
        "view": view,
        **shown,
        "pictures": len(reading.labels(answer.text)),
        "observations": sorted(said),
    }


def figures(asked: Asked, address: str) -> list[str]:
    """The figures that stand on a page: those whose still form has the name of a picture there."""
    answer = asked.page(address, LANGUAGE)
    left = set(reading.labels(answer.text))
    path = address.partition("?")[0]
    shown = inside.scene(full(address, LANGUAGE)) if path == "/present" else address
    found: list[str] = []
    for one in dict.fromkeys((*asked.seen.get(path, ()), *FIGURES)):
        if left:
            drawn = asked.answer(f"/still/{one}.svg?{made_of(shown, LANGUAGE, screen='desk')}")
            named = set(reading.labels(drawn.text)) if drawn.status_code == 200 else set()
            found += [one] if named & left else []
            left -= named
    asked.seen[path] = found or asked.seen.get(path, [])
    return sorted(found)


def link(asked: Asked, address: str) -> dict[str, Any]:
    """The view and the section that a link with a fragment means."""
    del asked
    return {name: said for name, said in inside.view(address).items() if name not in ("lang", "v")}


def answer(asked: Asked, path: str) -> dict[str, Any]:
    """Status and media type of an address; where a code leads; what is inside an archive."""
    found = asked.answer(path)
    said: dict[str, Any] = {
        "status": found.status_code,
        "type": found.headers["content-type"].partition(";")[0],
    }
    if path.startswith(("/qr.svg", "/export/qr.svg")):
        said["leads to"] = inside.view(_decoded(found.text).removeprefix("https://atlas.example"))
    return said


def _decoded(drawn: str) -> str:
    """The address in a QR code."""
    picture = bytes(resvg_py.svg_to_bytes(svg_string=drawn, zoom=3))
    return zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)).convert("L"))[0].text


def paths() -> list[str]:
    """Addresses beside the pages, answered or refused."""
    stills = [
        f"/still/{one}.svg?{made_of(on, LANGUAGE, screen=screen, mode=mode)}"
        for one, on in addresses.STANDS_ON.items()
        for screen, mode in (*((one, "light") for one in addresses.SCREENS), ("desk", "dark"))
    ]
    codes = [
        f"/qr.svg?{made_of('/project?id=kinki-bio', 'ja')}",
        f"/qr.svg?{made_of('/kinki', 'en', part='network')}",
        f"/qr.svg?{made_of('/kinki', 'en', part='partners', bare='1')}",
        f"/qr.svg?{made_of('/?bureau=kinki&layer=universities', 'ja')}",
    ]
    exports = [f"/export/{file}?{_of(on)}" for file, on in addresses.EXPORTS.items()]
    refused = [
        "/nowhere",
        "/project/okinawa",
        "/still/nothing.svg?screen=desk",
        "/still/atlas-map.svg?page=&screen=wall",
        "/still/area-map.svg?page=&screen=desk",
        "/export/nothing.csv?page=",
        "/export/slides.pdf?page=",
        "/export/svg.svg?page=",
        "/export/bureau-pack.zip?page=",
    ]
    return ["/healthz", *stills, *codes, *exports, *refused]


def _of(on: str) -> str:
    return made_of(on, LANGUAGE, **({"figure": "budget"} if on == "/budget" else {}))


def observation(asked: Asked, observation_id: str) -> dict[str, Any]:
    """Value, status, qualifier and period of an observation, as the CSV of all has them."""
    return _observations(asked)[observation_id]


@cache
def _observations(asked: Asked) -> dict[str, dict[str, Any]]:
    content = asked.export("figures.csv", "/evidence", LANGUAGE).content.decode("utf-8-sig")
    return {
        row["figure_id"]: {
            "value": float(row["value"]) if row["value"] else None,
            "status": row["obs_status"],
            "qualifier": row["qualifier"],
            "period": row["period"],
        }
        for row in csv.DictReader(io.StringIO(content))
    }


def known(asked: Asked, table: str) -> list[str]:
    """The ids of a table of the package as it is given out."""
    parcel = asked.export("parcel.zip", "/", LANGUAGE).content
    with zipfile.ZipFile(io.BytesIO(parcel)) as archive:
        text = archive.read(f"cluster-atlas/tables/{table}.csv").decode("utf-8-sig")
    return sorted(next(iter(row.values())) for row in csv.DictReader(io.StringIO(text)))


def command(asked: Asked, name: str) -> dict[str, Any]:
    """The options and positional arguments of a subcommand."""
    del asked
    return inside.commands()[name]


Keys = Callable[[Asked], Iterable[str]]
Value = Callable[[Asked, str], Any]


def _fixed(keys: Callable[[], Iterable[str]]) -> Keys:
    return lambda _: keys()


def _pages_of(kind: str) -> list[str]:
    return [one for one in addresses.pages() if kind_of(one) == kind]


def kind_of(address: str) -> str:
    """The file in which an address of a page is frozen."""
    path = address.partition("?")[0].strip("/") or "atlas"
    return "cases" if path in addresses.ids("case_studies") else path


PAGES = tuple(dict.fromkeys(kind_of(one) for one in addresses.pages()))
KINDS: Mapping[str, tuple[Keys, Value]] = {
    **{f"pages-{kind}": (_fixed(partial(_pages_of, kind)), page) for kind in PAGES},
    "links": (_fixed(addresses.links), link),
    "answers": (_fixed(paths), answer),
    "commands": (lambda _: inside.commands(), command),
    "observations": (_observations, observation),
    "ids": (lambda _: TABLES, known),
}
