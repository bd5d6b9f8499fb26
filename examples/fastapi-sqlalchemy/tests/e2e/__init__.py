"""Tests of the whole service over HTTP, on a migrated database."""
