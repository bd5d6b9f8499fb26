"""A small local GitHub for demonstrations and tests."""
