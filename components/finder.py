"""What a browser needs to search the list as the server does: tables of spelling, and the terms."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from components.atlas_list import reason
from components.kept import kept
from model.search import PLAIN, index
from model.spelling import tables

if TYPE_CHECKING:
    from components.view import View


@kept(4_000_000)
def searched(plain: View) -> str:
    """The tables, and project to its terms (spellings, sounds, the reason in words), as JSON.

    Args:
        plain: the Atlas in a language with nothing chosen.
    """
    terms = {
        key: [
            (one.spelled, one.sounds, "" if one.kind in PLAIN else reason(plain, one))
            for one in found
        ]
        for key, found in index(plain.atlas).items()
    }
    whole = {**tables(), "terms": terms, "join": plain.words("list_join")}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"))
