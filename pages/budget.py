"""The budget by fiscal year and measure, in yen and at the article's rate in dollars."""

from components.shell import frame


def draw(name: str) -> None:
    """Draw the page under a name of its path."""
    frame.draw(name)


if __name__ == "__main__":
    draw("budget")
