"""Maps: of each its frame, its words, and what lies on its ground; nobody paints here."""
