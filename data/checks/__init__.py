"""Rules across tables: what no single table can see."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from data.checks import boundaries, claims, formulas, keys, observations, regions, talks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import pandas as pd

    from data.problems import Problem


def cross_problems(
    frames: Mapping[str, pd.DataFrame], declared: int, outlines: Mapping[str, Any]
) -> Iterator[Problem]:
    """Everything that no single table can see.

    Args:
        frames: table name to its cells as text.
        declared: how many projects the package says it has.
        outlines: outline name to its GeoJSON.
    """
    yield from keys.references(frames)
    yield from keys.ends(frames)
    yield from keys.count(frames, declared)
    yield from keys.names(frames)
    yield from observations.observations(frames)
    yield from observations.units(frames)
    yield from observations.budget_years(frames)
    for rule in (*claims.RULES, formulas.formulas, talks.said, regions.statistics):
        yield from rule(frames)
    yield from boundaries.outlined(frames, outlines)
    yield from boundaries.extents(frames)
