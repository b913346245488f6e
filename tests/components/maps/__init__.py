"""Tests of components/maps."""
