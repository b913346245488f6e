"""What every answer says about itself: what it may load, who may show it, how long it is kept."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from components import assets, bundle, settings
from components.shell.doors import path

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' {scripts}; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
    "connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; "
    "form-action 'self'; frame-ancestors {framers}"
)
"""Streamlit styles in place, and its maps load WebAssembly."""
ALLOWED = ("fullscreen", "clipboard-write", "screen-wake-lock", "window-management")
"""What a page of ours may ask of a browser."""
REFUSED = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read",
    "display-capture", "encrypted-media", "gamepad", "geolocation", "gyroscope", "hid",
    "idle-detection", "local-fonts", "magnetometer", "microphone", "midi", "payment",
    "picture-in-picture", "publickey-credentials-get", "serial", "storage-access", "usb",
    "xr-spatial-tracking",
)  # fmt: skip
PICTURES = ("/still/", "/qr.svg")
"""What other sites may show."""
FOR_GOOD = "public, max-age=31536000, immutable"
FOR_A_DAY = "public, max-age=86400"
ALWAYS_ASK = "no-cache"
NEVER = "no-store"
"""How long an answer is kept. A link without a version means the newest, so it is asked for anew;
an icon is looked for after every choice, and says nothing that could be old; an error is kept
nowhere: it may be over in a moment."""
ERRORS = 400
ALWAYS_SAFE = "max-age=31536000"
"""For a year no other way than the encrypted one; this host alone, whatever lies below it."""


class Headers:
    """Adds the same headers to every answer, errors too, in place of what stood there."""

    def __init__(self, app: ASGIApp, scripts: Iterable[str]) -> None:
        """Make the headers once.

        Args:
            app: what answers.
            scripts: the inline scripts of our pages; no other may run.
        """
        self.app, self.public = app, urlsplit(settings.base_address()).scheme
        self.fixed = {
            "content-security-policy": POLICY.format(
                scripts=" ".join(map(_hash, scripts)), framers=settings.frame_ancestors()
            ),
            "permissions-policy": ", ".join(
                [f"{one}=(self)" for one in ALLOWED] + [f"{one}=()" for one in REFUSED]
            ),
            "cross-origin-opener-policy": "same-origin",
            "cross-origin-embedder-policy": "require-corp",
            "referrer-policy": "same-origin",
            "x-content-type-options": "nosniff",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; complete the headers of its answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_completed(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = self._completed(scope, message)
            await send(message)

        await self.app(scope, receive, send_completed)

    def _completed(self, scope: Scope, message: Message) -> list[tuple[bytes, bytes]]:
        pairs = [(bytes(name).lower().decode(), value) for name, value in message["headers"]]
        told = dict(pairs)
        shown = "cross-origin" if path(scope).startswith(PICTURES) else "same-origin"
        ours = {**self.fixed, "cross-origin-resource-policy": shown}
        if "https" in (scope["scheme"], self.public):
            ours["strict-transport-security"] = ALWAYS_SAFE
        if path(scope).startswith(f"/{assets.FOLDER}") or "cache-control" not in told:
            ours["cache-control"] = _kept(scope, message["status"])
        if "set-cookie" in told:
            ours["cache-control"] = f"private, {ALWAYS_ASK}"
        if varying := _each_once(value for name, value in pairs if name == "vary"):
            ours["vary"] = varying
        others = [one for one in message["headers"] if bytes(one[0]).lower().decode() not in ours]
        return [*others, *((name.encode(), value.encode()) for name, value in ours.items())]


def _kept(scope: Scope, status: int) -> str:
    """How long an answer is kept: for good where its address says what it holds."""
    query = bytes(scope["query_string"]).decode("latin-1")
    asked = f"{path(scope)[1:]}{'?' if query else ''}{query}"
    if status >= ERRORS:
        return NEVER
    lasting = asked in assets.kept() or asked in bundle.addresses().values()
    return FOR_GOOD if lasting else ALWAYS_ASK


def _each_once(values: Iterable[bytes]) -> str:
    """What an answer varies by, as every layer says it, each word once."""
    words = (word.strip() for value in values for word in value.decode().split(","))
    return ", ".join(dict.fromkeys(filter(None, words)))


def _hash(script: str) -> str:
    """A script as the policy names it."""
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
