"""What the host sets in the environment: who publishes, whom to write to, the address."""

from __future__ import annotations

import os
import re
import shutil
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

if TYPE_CHECKING:
    from components.text import Words

HOST = re.compile(r"[\w.-]+|[0-9a-f.]*:[0-9a-f:.]*")
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
SITE = re.compile(r"https?://[\w.:/?&=%#~+-]+", re.ASCII)
FRAMER = re.compile(r"'(?:self|none)'|https?://(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?")


def publisher(words: Words) -> str:
    """Who publishes this copy (`ATLAS_PUBLISHER`)."""
    return _printable("ATLAS_PUBLISHER") or words("publisher.unnamed")


def contact(words: Words) -> str:
    """Whom to write to (`ATLAS_CONTACT`)."""
    return _printable("ATLAS_CONTACT") or words("publisher.uncontacted")


def contact_address() -> str:
    """Where a click reaches the contact: `mailto:` or a site; "" where it names neither."""
    said = _printable("ATLAS_CONTACT")
    mail, site = MAIL.search(said), SITE.search(said)
    return f"mailto:{mail[0]}" if mail else site[0] if site else ""


def _printable(name: str) -> str:
    """What a variable says on one line, without signs that no file format takes."""
    return "".join(filter(str.isprintable, " ".join(os.environ.get(name, "").split())))


def slide_template() -> Path | None:
    """Where the house's own slides are (`ATLAS_SLIDES`, a PPTX file); None for ours."""
    path = os.environ.get("ATLAS_SLIDES", "").strip()
    return Path(path) if path else None


def faults() -> list[str]:
    """What the host has set and cannot be, a sentence each, for the console."""
    path = slide_template()
    if path is None or (path.is_file() and os.access(path, os.R_OK)):
        return []
    return [f"ATLAS_SLIDES names {path}, which cannot be read: there will be no slides."]


def secret() -> str:
    """What cookies are signed with, the same for all replicas (`ATLAS_SECRET`); "" for none."""
    return os.environ.get("ATLAS_SECRET", "").strip()


CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str | None:
    """The path of a Chromium to print with: the one that `CHROMIUM` names, else one on the path."""
    named = os.environ.get("CHROMIUM")
    if named and Path(named).exists():
        return named
    return next((found for name in CHROMIUMS if (found := shutil.which(name))), None)


def base_address(request_address: str = "") -> str:
    """The public address of the app's root (`ATLAS_BASE_URL`), else that of the request.

    Anyone may write any host into a request, so that one counts only where it is this machine
    or one of `ATLAS_ALLOWED_HOSTS`.

    Args:
        request_address: the root as the reader's browser addressed it.

    Returns:
        An http(s) address without a closing slash, "" where none can be trusted: links are
        then relative.
    """
    asked = _parts(request_address)
    written = public_address(os.environ.get("ATLAS_BASE_URL", ""))
    return written or (public_address(request_address) if asked and _is_ours(asked) else "")


def public_address(written: str) -> str:
    """An address of the app's root as its operator writes it.

    Returns:
        The address without a closing slash, "" for what is no http(s) address.
    """
    address = _parts(written)
    return f"{address.scheme}://{address.netloc}{address.path}".rstrip("/") if address else ""


def frame_ancestors() -> str:
    """Whose pages may show ours in a frame (`ATLAS_FRAME_ANCESTORS`), as the policy writes it.

    Returns:
        Origins, `'self'` or `'none'`; what is none of these is not used, and without any it
        is `'self'`.
    """
    named = os.environ.get("ATLAS_FRAME_ANCESTORS", "").lower().replace(",", " ").split()
    quoted = (f"'{one}'" if one in ("self", "none") else one for one in named)
    return " ".join(one for one in quoted if FRAMER.fullmatch(one)) or "'self'"


def _parts(address: str) -> SplitResult | None:
    """An http(s) address taken apart; None for anything else."""
    try:
        parts = urlsplit(address.strip())
        bare = parts.hostname and parts.port != 0 and parts.username is None
    except ValueError:
        return None
    good = bare and parts.scheme in ("http", "https") and HOST.fullmatch(parts.hostname or "")
    return parts if good else None


def _is_ours(address: SplitResult) -> bool:
    """Whether a host is this machine, or one that the operator named (with its port or not)."""
    host, allowed = address.hostname or "", os.environ.get("ATLAS_ALLOWED_HOSTS", "").lower()
    if {host, address.netloc.lower()} & {one.strip() for one in allowed.split(",")}:
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
