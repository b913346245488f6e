"""Tests of the declared columns."""
