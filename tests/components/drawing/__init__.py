"""Tests of what lies under every picture."""
