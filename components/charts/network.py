"""Who built a network: the bureau, its bodies, and whom they brought together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import pandas as pd
from markupsafe import Markup

from components.charts.picture import picture, wrapped
from components.tables import Row, Table

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping

    from components.medium import Medium
    from components.picture import Picture
    from components.view import View
    from model.record import Figure, Link, Provenance

WIDTHS = {"phone": 360, "desk": 720, "hall": 720, "forum": 880}
TIERS = ("bureau", "body", "brought")
BROUGHT = ("firms", "universities", "educational-institutions")
GAP, LINE, PAD = 14, 18, 12
BETWEEN = 44


class Box(NamedTuple):
    """A box of the diagram: its tier, what it is, a number, a name, what stands behind it.

    `counted` is what it is and the number in one, for sentences.
    """

    tier: str
    role: str
    big: str
    name: str
    counted: str = ""
    absent: bool = False
    figure: Figure | None = None
    provenance: Provenance | None = None


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """One row a box, from the bureau down."""
    del screen
    return pd.DataFrame(_boxes(view), columns=list(Box._fields))


def table(view: View) -> Table:
    """One row a box: who or what, how many, by which name or of which date."""
    heads = ("table.role", "evidence.value", "table.name")
    return Table(
        tuple(view.words(head) for head in heads),
        tuple(
            Row((box.role, box.big, box.name), (box.figure,) if box.figure else (), box.provenance)
            for box in _boxes(view)
        ),
        numeric=(1,),
    )


def _boxes(view: View) -> list[Box]:
    return [*_leaders(view), *_bodies(view), *_brought(view)]


def finding(view: View) -> str:
    """How many bodies and whom they brought together, in one sentence."""
    frame = query(view)
    brought = frame[(frame["tier"] == "brought") & ~frame["absent"]]
    bodies = int((frame["tier"] == "body").sum())
    listed = view.words("list_join").join(brought["counted"])
    key = "network.finding" if listed else "network.finding_uncounted"
    named = view.words("network.bodies", count=bodies)
    return view.words(key, name=_name(view), bodies=named, brought=listed)


def subtitle(view: View) -> str:
    """What a line in the diagram means."""
    return view.words("network.subtitle")


def alt(view: View) -> str:
    """The finding, then every box in words."""
    frame = query(view)
    boxes = "; ".join(
        " ".join(part for part in (role, big, name) if part)
        for role, big, name in zip(frame["role"], frame["big"], frame["name"], strict=True)
    )
    return view.words("network.alt", finding=finding(view), boxes=boxes)


def still(view: View, screen: str, mode: str, _: Medium) -> Picture:
    """The diagram: three tiers from the bureau down, every tier tied to the one above."""
    frame, width = query(view, screen), WIDTHS[screen]
    body: list[Markup] = []
    top, above = 4, (width / 2, 0.0)
    for tier in TIERS:
        boxes = frame[frame["tier"] == tier].to_dict("records")
        if not boxes:
            continue
        per_row = 1 if screen == "phone" else max(1, min(len(boxes), 3))
        side = (width - GAP * (per_row - 1)) / per_row
        for start in range(0, len(boxes), per_row):
            row = boxes[start : start + per_row]
            tall = max(_height(box, side) for box in row)
            left = (width - side * len(row) - GAP * (len(row) - 1)) / 2
            for number, box in enumerate(row):
                x = left + number * (side + GAP)
                if top > 4 and start == 0:  # noqa: PLR2004 - below the first tier
                    body.insert(0, _tie(above, (x + side / 2, float(top))))
                body.append(_box(box, x, top, side, tall))
            bottom = (width / 2, float(top + tall))
            top += tall + GAP
        above = bottom
        top += BETWEEN - GAP
    return picture(body, (width, round(top - BETWEEN + 6)), alt(view), mode)


def _tie(start: tuple[float, float], end: tuple[float, float]) -> Markup:
    middle = (start[1] + end[1]) / 2
    return Markup('<path class="tie" d="M{} {}V{}H{}V{}"/>').format(
        start[0], start[1], middle, end[0], end[1]
    )


def _height(box: Mapping[Hashable, Any], side: float) -> int:
    lines = len(wrapped(str(box["name"]), _letters(side))) if box["name"] else 0
    return PAD * 2 + LINE + lines * LINE + (26 if box["big"] else 0)


def _letters(side: float) -> int:
    return max(8, round((side - 2 * PAD) / 7))


def _box(box: Mapping[Hashable, Any], x: float, top: int, side: float, tall: int) -> Markup:
    kind = "hub" if box["tier"] == "body" else "gap" if box["absent"] else ""
    middle, y = x + side / 2, top + PAD + 12
    parts = [
        Markup('<rect class="box {}" x="{:.1f}" y="{}" width="{:.1f}" height="{}" rx="6"/>').format(
            kind, x, top, side, tall
        ),
        Markup('<text class="quiet" x="{:.1f}" y="{}">{}</text>').format(middle, y, box["role"]),
    ]
    if box["big"]:
        y += 26
        parts.append(
            Markup('<text class="{}" x="{:.1f}" y="{}">{}</text>').format(
                "" if box["absent"] else "big", middle, y, box["big"]
            )
        )
    for line in wrapped(str(box["name"]), _letters(side)) if box["name"] else ():
        y += LINE
        parts.append(Markup('<text x="{:.1f}" y="{}">{}</text>').format(middle, y, line))
    return Markup("").join(parts)


def _leaders(view: View) -> Iterator[Box]:
    if view.subject:
        name = view.atlas.bureaus[view.subject.project.bureau_id][view.language]
        yield Box(
            "bureau",
            view.words("link.leads"),
            "",
            name,
            provenance=view.subject.project.provenance,
        )


def _bodies(view: View) -> Iterator[Box]:
    links: tuple[Link, ...] = view.subject.links() if view.subject else ()
    for link in links:
        body = view.atlas.organisations.get(link.from_id)
        if body and link.kind in ("promotes", "secretariat"):
            if view.subject and view.subject.area and not link.area_id:
                continue
            name = body.name[view.language] or body.name.ja or body.name.en
            role = view.words(f"link.{link.kind}")
            yield Box("body", role, "", name, provenance=link.provenance)


def _brought(view: View) -> Iterator[Box]:
    none = view.words("list.none")
    for indicator_id in BROUGHT:
        figure, name = _figure(view, indicator_id), view.atlas.indicators[indicator_id].name
        if figure:
            count, period = view.count(figure), view.period(figure.period)
            counted = view.words(f"network.brought.{indicator_id}", count=count)
            yield Box(
                "brought", name[view.language], str(count), period, counted=counted, figure=figure
            )
        elif indicator_id == "firms":
            yield Box("brought", name[view.language], none, "", absent=True)
    partners = [link for link in (view.subject.links() if view.subject else ()) if link.overseas]
    places = dict.fromkeys(
        view.atlas.organisations[link.to_id].place[view.language] for link in partners
    )
    if places:
        listed = view.words("list_join").join(places)
        abroad, first = view.words("project.overseas"), partners[0].provenance
        counted = view.words("network.brought.overseas", count=len(partners))
        yield Box("brought", abroad, str(len(partners)), listed, counted=counted, provenance=first)


def _figure(view: View, indicator_id: str) -> Figure | None:
    found = [
        figure
        for figure in (view.subject.figures() if view.subject else ())
        if figure.indicator_id == indicator_id
        and figure.headline is not None
        and figure.value is not None
    ]
    return found[0] if found else None


def _name(view: View) -> str:
    return view.subject.name(view.language) if view.subject else ""
