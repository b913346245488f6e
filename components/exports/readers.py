"""Who asks for an export: a reader known by a cookie, or one of those who are not known yet.

The cookie holds a number drawn by lot and when it was given, signed; nothing of it is kept. Whoever
has had one for a moment has looked at a page first, and is no newcomer any more.
"""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING

from itsdangerous import BadSignature, TimestampSigner

from components import settings
from components.exports.turns import Reader

if TYPE_CHECKING:
    from starlette.requests import HTTPConnection
    from starlette.responses import Response

COOKIE = "cluster-atlas-reader"
LASTING = 86_400
"""Seconds for which a cookie is good: a day."""
NEW = 5
"""Seconds for which its reader is a newcomer: who asks faster has read nothing."""


def reader_of(asking: HTTPConnection, now: datetime | None = None) -> Reader:
    """Who sends a request.

    Args:
        asking: the request.
        now: the present, for tests.
    """
    address = asking.client.host if asking.client else ""
    found = _known(asking.cookies.get(COOKIE, ""))
    if found is None:
        return Reader("", address)
    lane, given = found
    age = ((now or datetime.now(UTC)) - given).total_seconds()
    if age >= LASTING:
        return Reader("", address)
    return Reader(lane, address, int(given.timestamp()) // 60, new=age < NEW)


def welcome(asking: HTTPConnection, answer: Response) -> None:
    """Give a reader who opens a page a cookie, where they have no good one."""
    found = _known(asking.cookies.get(COOKIE, ""))
    age = (datetime.now(UTC) - found[1]).total_seconds() if found else LASTING
    if age < LASTING / 2:
        return
    answer.set_cookie(
        COOKIE,
        _signer().sign(secrets.token_urlsafe(12)).decode(),
        max_age=LASTING,
        path=f"{asking.scope.get('root_path', '')}/",
        secure=asking.url.scheme == "https",
        httponly=True,
        samesite="lax",
    )


def _known(cookie: str) -> tuple[str, datetime] | None:
    """The lane of a cookie of ours and when it was given; None for any other."""
    try:
        lane, given = _signer().unsign(cookie, return_timestamp=True)
    except BadSignature:
        return None
    return lane.decode(), given


@cache
def _signer() -> TimestampSigner:
    """What signs: the host's own secret, which replicas share, else one of this process."""
    return TimestampSigner(settings.secret() or secrets.token_bytes(32), salt=COOKIE)
