"""Tests of components/links."""
