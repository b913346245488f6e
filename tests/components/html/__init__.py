"""Tests of components/html."""
