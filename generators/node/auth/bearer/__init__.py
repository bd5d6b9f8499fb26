"""Tokens that callers send in a header."""
