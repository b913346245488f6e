"""Tests of the offline pack in a browser."""
