"""Rows of the package's tables into entities; nothing is computed here."""
