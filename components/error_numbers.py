"""A number for each error: by it a reader's report and the operator's log mean the same one."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.text import Words


def numbered(sentence: str, words: Words) -> tuple[str, str]:
    """What a reader is told with the number of this error behind it, and the number for the log."""
    number = secrets.token_hex(4)
    return f"{sentence} {words('fault.number', number=number)}", number
