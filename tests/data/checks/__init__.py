"""Tests of the rules across tables."""
