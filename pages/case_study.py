"""A case study: who built the network, where, what came of it, what is not on record."""

from components.shell import frame


def draw(name: str) -> None:
    """Draw the page under a name of its path."""
    frame.draw(name)
