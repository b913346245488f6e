"""What the host sets in the environment: who publishes, whom to write to, the address."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from components.text import Words


def publisher(words: Words) -> str:
    """Who publishes this copy (`ATLAS_PUBLISHER`)."""
    return os.environ.get("ATLAS_PUBLISHER", "").strip() or words("publisher.unnamed")


def contact(words: Words) -> str:
    """Whom to write to (`ATLAS_CONTACT`)."""
    return os.environ.get("ATLAS_CONTACT", "").strip() or words("publisher.uncontacted")


def slide_template() -> bytes:
    """The house's own slides (`ATLAS_SLIDES`, the path of a PPTX file); empty for ours.

    Raises:
        OSError: the file cannot be read; the message names it.
    """
    path = os.environ.get("ATLAS_SLIDES", "").strip()
    return Path(path).read_bytes() if path else b""


CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str | None:
    """The path of a Chromium to print with: the one that `CHROMIUM` names, else one on the path."""
    named = os.environ.get("CHROMIUM")
    if named and Path(named).exists():
        return named
    return next((found for name in CHROMIUMS if (found := shutil.which(name))), None)


def base_address(request_address: str = "") -> str:
    """The public address of the app's root (`ATLAS_BASE_URL`), else that of the request.

    Args:
        request_address: the root as the reader's browser addressed it.

    Returns:
        An http(s) address without a closing slash; anything else in the environment is
        not used.
    """
    wanted = os.environ.get("ATLAS_BASE_URL", "").strip()
    for address in (wanted, request_address):
        parts = urlsplit(address)
        if parts.scheme in ("http", "https") and parts.netloc:
            return f"{parts.scheme}://{parts.netloc}{parts.path}".rstrip("/")
    return ""
