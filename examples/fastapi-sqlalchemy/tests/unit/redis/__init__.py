"""Tests of what Redis is used for, on one that this process pretends to be."""
