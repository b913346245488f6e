"""Who built a network: the bureau, its bodies, and whom they brought together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from components.drawing import figures
from components.drawing.figures import Tiers
from components.tables import Row, Table
from model.projects import PROMOTING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.drawing.figures import BoxKind
    from components.view import View
    from model.entities import Provenance
    from model.observation import Observation

TIERS = ("bureau", "body", "brought")
BROUGHT = ("firms", "universities", "educational-institutions")


class Box(NamedTuple):
    """A box of the diagram: its tier, what it is, a number, a name, what stands behind it.

    `called` is who they are, for the title: their number is said in the box.
    """

    tier: str
    role: str
    big: str
    name: str
    called: str = ""
    absent: bool = False
    observation: Observation | None = None
    provenance: Provenance | None = None


def query(view: View, screen: str = "desk") -> pd.DataFrame:
    """One row a box, from the bureau down."""
    del screen
    return pd.DataFrame(_boxes(view), columns=list(Box._fields))


def table(view: View) -> Table:
    """One row a box: who or what, how many, by which name or of which date."""
    return Table(
        view.heads("table.role", "evidence.value", "table.name"),
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
    return [_leader(view), *_bodies(view), *_brought(view)]


def finding(view: View) -> str:
    """How many bodies and whom they brought together, in one sentence; how many is in the boxes."""
    frame = query(view)
    brought = frame[(frame["tier"] == "brought") & ~frame["absent"]]
    bodies = int((frame["tier"] == "body").sum())
    listed = view.listed(brought["called"])
    key = "network.finding" if listed else "network.finding_uncounted"
    named = view.words("network.bodies", count=bodies)
    return view.words(
        key, name=view.known_subject.name(view.language), bodies=named, brought=listed
    )


def subtitle(view: View) -> str:
    """What a line in the diagram means."""
    return view.words("network.subtitle")


def alt(view: View) -> str:
    """The finding, then every box in words."""
    frame = query(view)
    boxes = view.words("sign.apart").join(
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


def _leader(view: View) -> Box:
    project, role = view.known_subject.project, view.words("link.leads")
    name = view.atlas.bureaus[project.bureau_id][view.language]
    return Box("bureau", role, "", name, provenance=project.provenance)


def _bodies(view: View) -> Iterator[Box]:
    for one in view.known_subject.relationships():
        body = view.atlas.organisations.get(one.from_id)
        if body and one.kind in PROMOTING:
            if view.known_subject.area and not one.area_id:
                continue
            name = body.name.either(view.language)
            role = view.words(f"link.{one.kind}")
            yield Box("body", role, "", name, provenance=one.provenance)


def _brought(view: View) -> Iterator[Box]:
    none = view.words("list.none")
    for indicator_id in BROUGHT:
        observation = _observation(view, indicator_id)
        name = view.atlas.indicators[indicator_id].name
        if observation:
            yield Box(
                "brought",
                name[view.language],
                str(view.count(observation)),
                view.period(observation.period),
                called=view.words(f"network.brought.{indicator_id}"),
                observation=observation,
            )
        elif indicator_id == "firms":
            yield Box("brought", name[view.language], none, "", absent=True)
    every = view.known_subject.relationships()
    partners = [one for one in every if one.abroad and one.of_first_term]
    places = dict.fromkeys(
        view.atlas.organisations[one.to_id].place[view.language] for one in partners
    )
    if places:
        listed = view.listed(places)
        abroad, first = view.words("project.overseas"), partners[0].provenance
        called = view.words("network.brought.overseas")
        big = view.words("network.partners", count=len(partners))
        yield Box("brought", abroad, big, listed, called=called, provenance=first)


def _observation(view: View, indicator_id: str) -> Observation | None:
    found = [
        observation
        for observation in view.known_subject.observations()
        if observation.indicator_id == indicator_id
        and observation.headline is not None
        and observation.value is not None
    ]
    return found[0] if found else None
