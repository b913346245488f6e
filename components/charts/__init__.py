"""Charts: of each its frame, its words, and what the picture means; nobody paints here."""
