"""A project: observations, map, bodies, events, what became of it, what is missing."""

from components.shell import frame


def draw(name: str) -> None:
    """Draw the page under a name of its path."""
    frame.draw(name)


if __name__ == "__main__":
    draw("project")
