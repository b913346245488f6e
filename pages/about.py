"""About: what this is and is not, how to read, correct and cite it."""

from components.shell import frame


def draw(name: str) -> None:
    """Draw the page under a name of its path."""
    frame.draw(name)


if __name__ == "__main__":
    draw("about")
