"""Tests of single pieces, without a database."""
