"""What can go wrong with an export, as one sentence for the reader."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.text import Words

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES)
"""Reasons for which a machine cannot keep what is being made."""


class ExportError(Exception):
    """An export that cannot be made; its message is one sentence, in the reader's language."""


def sentence(error: Exception, words: Words) -> str:
    """What a reader is told: our own sentence, and never a library's words."""
    if isinstance(error, ExportError):
        return str(error)
    if isinstance(error, OSError) and error.errno in FULL:
        return words("export.full")
    return words("export.broken")
