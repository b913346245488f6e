"""Computation on the validated package: entities, coverage, search, geography, series."""
