"""The Atlas: headline observations, the map of the nineteen, the list of the nineteen."""

from components.shell import frame


def draw(name: str) -> None:
    """Draw the page under a name of its path."""
    frame.draw(name)


if __name__ == "__main__":
    draw("")
