"""One thin file a screen, read like a table of contents."""
