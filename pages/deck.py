"""The speaker's desk: a deck's scenes with notes, expected questions, keys, what to take."""

from components.shell import frame


def draw(name: str) -> None:
    """Draw the page under a name of its path."""
    page = frame.open_page(name)
    page.draw("head")
    page.draw("scenes")
    page.draw("questions")
    page.draw("packs")
    page.draw("keys")
    frame.close_page(page)


if __name__ == "__main__":
    draw("deck")
