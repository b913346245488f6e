"""What can go wrong with an export, as a reader is told: what happened, and what can be done."""

from __future__ import annotations

import errno
import traceback
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from components.text import Words

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES)
"""Reasons for which a machine cannot keep what is being made."""


class ExportError(Exception):
    """An export that cannot be made; its message is for the reader, in their language.

    One sentence says what happened, a second what can be done about it, if anything can.
    """


class FaultError(ExportError):
    """One that the host should know of: a number says which, to the reader and in the log.

    Its notes are for the host: what happened, where that was not foreseen.
    """


def told(error: Exception, words: Words) -> ExportError:
    """What a reader is told, and never a library's words: those become its note.

    A note, because a worker process has no console and a cause does not travel between processes.
    """
    if isinstance(error, ExportError):
        return error
    full = isinstance(error, OSError) and error.errno in FULL
    ours = FaultError(words("export.full" if full else "export.broken"))
    ours.add_note("".join(traceback.format_exception(error)))
    return ours
