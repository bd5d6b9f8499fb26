"""Rows for tests, made through the API."""
