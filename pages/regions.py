"""Regions: what stands behind the nineteen, against the nation, and what that does not say."""

from components.shell import frame


def draw(name: str) -> None:
    """Draw the page under a name of its path."""
    frame.draw(name)


if __name__ == "__main__":
    draw("regions")
