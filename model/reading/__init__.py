"""Rows of the package's tables into records; nothing is computed here."""
