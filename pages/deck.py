"""The speaker's desk: a deck's scenes with notes, expected questions, keys, what to take."""

from components.shell import frame


def draw(name: str) -> None:
    """Draw the page under a name of its path."""
    frame.draw(name)


if __name__ == "__main__":
    draw("deck")
