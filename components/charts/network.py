"""Who built a network: the bureau, its bodies, and whom they brought together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from components.drawing import figures
from components.drawing.figures import Tiers
from components.tables import Row, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.drawing.figures import BoxKind
    from components.view import View
    from model.record import Link, Observation, Provenance

TIERS = ("bureau", "body", "brought")
BROUGHT = ("firms", "universities", "educational-institutions")


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
    observation: Observation | None = None
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
            Row(
                (box.role, box.big, box.name),
                (box.observation,) if box.observation else (),
                box.provenance,
            )
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


def figure(view: View, screen: str) -> Tiers:
    """The diagram, from the bureau to those brought together."""
    del screen
    boxes = _boxes(view)
    tiers = (tuple(map(_drawn, (one for one in boxes if one.tier == tier))) for tier in TIERS)
    return Tiers(alt(view), tuple(tier for tier in tiers if tier))


def _drawn(box: Box) -> figures.Box:
    kind: BoxKind = "hub" if box.tier == "body" else "absent" if box.absent else "plain"
    return figures.Box(box.role, box.big, box.name, kind)


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
        observation = _observation(view, indicator_id)
        name = view.atlas.indicators[indicator_id].name
        if observation:
            count, period = view.count(observation), view.period(observation.period)
            counted = view.words(f"network.brought.{indicator_id}", count=count)
            yield Box(
                "brought",
                name[view.language],
                str(count),
                period,
                counted=counted,
                observation=observation,
            )
        elif indicator_id == "firms":
            yield Box("brought", name[view.language], none, "", absent=True)
    links = view.subject.links() if view.subject else ()
    partners = [link for link in links if link.abroad and link.of_first_term]
    places = dict.fromkeys(
        view.atlas.organisations[link.to_id].place[view.language] for link in partners
    )
    if places:
        listed = view.words("list_join").join(places)
        abroad, first = view.words("project.overseas"), partners[0].provenance
        counted = view.words("network.brought.overseas", count=len(partners))
        yield Box("brought", abroad, str(len(partners)), listed, counted=counted, provenance=first)


def _observation(view: View, indicator_id: str) -> Observation | None:
    found = [
        observation
        for observation in (view.subject.observations() if view.subject else ())
        if observation.indicator_id == indicator_id
        and observation.headline is not None
        and observation.value is not None
    ]
    return found[0] if found else None


def _name(view: View) -> str:
    return view.subject.name(view.language) if view.subject else ""
