"""The events in their lanes: the key chooses a kind and lets go of it."""

from __future__ import annotations

import re

from components import catalogue
from components.medium import SCREEN
from model.chronicle import kinds
from tests.some import some
from tests.views import view_of

ENTRY = re.compile(r'<a href="([^"]*)"[^>]*><g data-id="([^"]*)"')
"""An entry of the key: where it leads, its kind."""


def ways(kind: str) -> dict[str, str]:
    """Where each entry of the key leads, by its kind, in a view with a kind chosen."""
    view = view_of(page="timeline", kind=kind)
    drawn = str(catalogue.still("events", view, "desk", "light", SCREEN).svg())
    return {key: address for address, key in ENTRY.findall(drawn)}


def test_an_entry_of_the_key_leads_to_its_kind_and_the_chosen_one_lets_go() -> None:
    found = ways("forum")
    assert list(found) == list(kinds(view_of().atlas))
    assert "kind=" not in found.pop("forum")
    for kind, address in some(found.items()):
        assert f"kind={kind}" in address
