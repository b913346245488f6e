"""Tests of components/content."""
