"""The path that a proxy leaves before ours: known by the public address, taken apart once."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send


class Prefix:
    """Says where the app's root is, where an address begins with the path of the public one.

    A proxy may take that path off or not: what comes without it is as it was.
    """

    def __init__(self, app: ASGIApp, public: str) -> None:
        """Read the path of the public address.

        Args:
            app: what answers.
            public: the public address of the app's root, "" where it is not known.
        """
        self.app, self.path = app, urlsplit(public).path

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        known = scope["type"] != "lifespan" and not scope.get("root_path")
        if self.path and known and str(scope["path"]).startswith(f"{self.path}/"):
            scope = {**scope, "root_path": self.path}
        await self.app(scope, receive, send)
