"""Compare: two to four projects and areas side by side, and what of them may not be compared."""

from components.shell import frame


def draw(name: str) -> None:
    """Draw the page under a name of its path."""
    frame.draw(name)


if __name__ == "__main__":
    draw("compare")
