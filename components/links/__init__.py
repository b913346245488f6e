"""The one codec between a link and a `Selection`; nothing else reads or writes parameters."""

from components.links.codec import (
    MENDED,
    asked,
    decode,
    encode,
    href,
    opened,
    plain,
    query,
    read_deck,
    share_address,
    step_link,
    step_view,
    taken_apart,
    version_of,
)
from components.links.decks import (
    LONGEST_DECK,
    LONGEST_TITLE,
    MOST_SCENES,
    OWN_DECK,
    TOO_LONG,
    write_deck,
)
from components.links.packing import pack, unpack
from components.links.values import CASES, REDIRECTS, Known, known_values, nearest_page

__all__ = [
    "CASES",
    "LONGEST_DECK",
    "LONGEST_TITLE",
    "MENDED",
    "MOST_SCENES",
    "OWN_DECK",
    "REDIRECTS",
    "TOO_LONG",
    "Known",
    "asked",
    "decode",
    "encode",
    "href",
    "known_values",
    "nearest_page",
    "opened",
    "pack",
    "plain",
    "query",
    "read_deck",
    "share_address",
    "step_link",
    "step_view",
    "taken_apart",
    "unpack",
    "version_of",
    "write_deck",
]
