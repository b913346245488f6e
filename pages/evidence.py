"""The evidence: every figure with its source, downloads, coverage, conflicts, gaps."""

from components.shell import frame


def draw(name: str) -> None:
    """Draw the page under a name of its path."""
    page = frame.open_page(name)
    page.draw("table")
    page.draw("downloads")
    page.draw("coverage")
    frame.close_page(page)


if __name__ == "__main__":
    draw("evidence")
