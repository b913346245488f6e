"""Tests of components/gallery."""
