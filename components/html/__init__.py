"""Sections as markup: one set of templates for every medium that is a page."""
