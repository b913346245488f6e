"""The evidence: every figure with its source, downloads, coverage, conflicts, gaps."""

from components.shell import downloads, frame

page = frame.open_page("evidence")
page.draw("table")
downloads.draw(page)
page.draw("coverage")
frame.close_page(page)
