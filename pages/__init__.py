"""One thin file a screen, read like a table of contents.

The router calls `draw`. Under plain `streamlit run` the first reader of a process gets the
file itself run, before the router could say otherwise: hence the last lines of each.
"""
