"""Tests of the offline pack."""
