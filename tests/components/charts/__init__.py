"""Tests of components/charts."""
