"""Tests of components/drawing."""
