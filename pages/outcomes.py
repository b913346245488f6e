"""Outcomes: who reported what, what may not be compared and why, and whether it worked."""

from components.shell import frame


def draw(name: str) -> None:
    """Draw the page under a name of its path."""
    frame.draw(name)


if __name__ == "__main__":
    draw("outcomes")
