"""Tests: they mirror the tree, plus rules about the code and a real browser."""
