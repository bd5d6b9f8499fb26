"""Tokens that callers send in a header, as Nest describes them."""
