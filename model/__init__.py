"""Computation on the validated package: records, coverage, search, geography, series."""
