"""About: what this is and is not, how to read, correct and cite it."""

from components.shell import frame

page = frame.open_page("about")
page.draw("article")
frame.close_page(page)
