"""Forum mode: one scene of a deck fills the screen, with its live map or chart."""

from components.shell import frame


def draw(name: str) -> None:
    """Draw the page under a name of its path."""
    frame.draw(name)


if __name__ == "__main__":
    draw("present")
