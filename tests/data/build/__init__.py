"""Tests of data/build."""
