"""What the files of exports are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from components.exports.making import EXPORTS, OF_EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from components.exports.making import Order


def file_name(order: Order) -> str:
    """What the file is called: the atlas, what it shows, the language."""
    return "-".join(("cluster-atlas", *_about(order), order.selection.language)) + (
        f".{EXPORTS[order.name].ending}"
    )


def _about(order: Order) -> Iterator[str]:
    chosen = order.selection
    if order.name in OF_EVERYTHING:
        yield order.name
        return
    shown = order.figure or chosen.page or ("bureau" if chosen.bureau else "map")
    listed = "-".join(chosen.compared)
    yield from (one for one in (shown, chosen.bureau, chosen.id, listed, chosen.year) if one)
