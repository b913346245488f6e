"""A scene in as many parts as it needs slides, and where the blocks of a part stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from components.exports.slides import facts, points, tables
from components.exports.slides.foot import numbered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.exports.slides.boxes import Box
    from components.exports.slides.tables import Layout
    from components.storyline.scene import Scene
    from components.view import View

PICTURE = 0.57
"""The share of the width that a picture has beside facts."""
BELOW = 0.5
"""The share of the height that a table may take below a picture."""
ROW = 100.0
"""The height of facts side by side."""
GAP = 14.0


class Part(NamedTuple):
    """What one slide shows of a scene: the scene cut to it, its table's measures, its type."""

    scene: Scene
    layout: Layout | None = None
    size: float = 0.0


class Places(NamedTuple):
    """Where the blocks of a part stand; a block that it does not have has no height."""

    picture: Box
    facts: Box
    rest: Box
    caution: Box


def parts(scene: Scene, content: Box, view: View) -> list[Part]:
    """A scene cut to slides.

    Args:
        scene: the scene.
        content: the room that a slide has for it.
        view: the view of the scene.
    """
    return list(_cut(scene, content, view))


def _cut(scene: Scene, content: Box, view: View) -> Iterator[Part]:
    room = _free(scene, content)
    if scene.picture and scene.table:
        numbers = numbered(scene.sources(view))
        below = room.width, room.height * BELOW
        layout = tables.fitted(scene.table, below, numbers, tables.SMALL)
        if layout:
            yield Part(scene, layout)
            return
        yield Part(replace(scene, table=None))
        scene = replace(scene, picture="", behind=None, facts=(), alt="")
    if scene.table:
        numbers = numbered(scene.sources(view))
        rest = _below_facts(scene, room)
        for table, layout in tables.parts(scene.table, (rest.width, rest.height), numbers):
            yield Part(replace(scene, table=table), layout)
    elif scene.points:
        for some, size in points.parts(scene.points, room):
            yield Part(replace(scene, points=some), size=size)
    else:
        yield Part(scene)


def places(part: Part, content: Box) -> Places:
    """Where the blocks of a part stand: the caution at the foot, the picture left or above."""
    scene, room = part.scene, _free(part.scene, content)
    none = room.upper(0)
    caution = room._replace(top=room.bottom, height=content.bottom - room.bottom).below(GAP)
    if scene.picture and scene.facts:
        picture = room._replace(width=room.width * PICTURE)
        left = picture.right + 2 * GAP
        return Places(picture, room._replace(left=left, width=room.right - left), none, caution)
    if scene.picture:
        low = part.layout.height + GAP if part.layout else 0.0
        high = room.height - low
        return Places(room.upper(high), none, room.below(high + GAP), caution)
    rest = _below_facts(scene, room)
    return Places(none, room.upper(rest.top - room.top), rest, caution)


def _free(scene: Scene, content: Box) -> Box:
    """What a caution at the foot leaves free."""
    low = facts.caution_height(scene.caution, content.width)
    return content.upper(content.height - (low + GAP if low else 0.0))


def _below_facts(scene: Scene, room: Box) -> Box:
    return room.below(ROW + GAP) if scene.facts else room
