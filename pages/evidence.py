"""The evidence: every observation with its source, downloads, coverage, conflicts, gaps."""

from components.shell import frame


def draw(name: str) -> None:
    """Draw the page under a name of its path."""
    frame.draw(name)


if __name__ == "__main__":
    draw("evidence")
