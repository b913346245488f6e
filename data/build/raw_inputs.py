"""The raw inputs of the builders: read only where they are those that were recorded."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

RAW = Path(__file__).parent / "raw"


def content(name: str) -> bytes:
    """A raw input, after its checksum was compared.

    Args:
        name: of the file, without `.gz`.

    Raises:
        ValueError: the file is not the one that was recorded.
    """
    packed = (RAW / f"{name}.gz").read_bytes()
    sums = (RAW / "SHA256SUMS").read_text(encoding="ascii").splitlines()
    known = {line.split()[1]: line.split()[0] for line in sums}
    if hashlib.sha256(packed).hexdigest() != known[f"{name}.gz"]:
        message = f"{name}.gz is not the recorded raw input"
        raise ValueError(message)
    return gzip.decompress(packed)
