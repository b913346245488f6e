"""Tests of model/reading."""
