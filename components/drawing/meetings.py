"""Which rectangles and lines of many meet which of others, in one go."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]
    Truths = NDArray[np.bool_]

NEAR = 1e-6
"""Within this many pixels of each other lines are looked at."""


def covering(one: Numbers, other: Numbers) -> Truths:
    """Which rectangles of the first rows overlap which of the others."""
    a, b = one[:, None], other[None]
    found: Truths = (
        (a[..., 0] < b[..., 2])
        & (b[..., 0] < a[..., 2])
        & (a[..., 1] < b[..., 3])
        & (b[..., 1] < a[..., 3])
    )
    return found


def meeting(line: Numbers, box: Numbers) -> Truths:
    """Which lines touch which rectangles: they cross a diagonal, or end inside."""
    end = line[:, [2, 3, 2, 3]]
    return covering(end, box) | crossing(line, box) | crossing(line, box[:, [0, 3, 2, 1]])


def crossing(one: Numbers, other: Numbers) -> Truths:
    """Which lines of the first rows cross which of the others; looked at where they may."""
    found = covering(_around(one), _around(other))
    near = np.nonzero(found)
    found[near] = _cross(one[near[0]], other[near[1]])
    return found


def _around(line: Numbers) -> Numbers:
    """The rectangles that lines lie in, and a little more."""
    low, high = np.minimum(line[:, :2], line[:, 2:]), np.maximum(line[:, :2], line[:, 2:])
    return np.hstack([low - NEAR, high + NEAR])


def _cross(one: Numbers, other: Numbers) -> Truths:
    """Which lines cross, row by row."""
    a, b, c, d = one[:, :2], one[:, 2:], other[:, :2], other[:, 2:]
    found: Truths = (_side(a, b, c) != _side(a, b, d)) & (_side(c, d, a) != _side(c, d, b))
    return found


def _side(a: Numbers, b: Numbers, c: Numbers) -> Truths:
    """Whether a point lies to the left of a line."""
    found: Truths = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) > (b[:, 1] - a[:, 1]) * (
        c[:, 0] - a[:, 0]
    )
    return found
