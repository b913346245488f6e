"""Figures and their marks: what a picture means, and what lies on it before anybody paints it."""
