"""Identifiers: names of tables, columns and constraints that are not too long for any database."""

from hashlib import sha256

MAX_BYTES = 63
"""Longest identifier of PostgreSQL, which cuts longer ones off without a word; MySQL takes one more."""

_DIGEST_LENGTH = 8


def shorten(name: str) -> str:
    """Give an identifier of at most 63 bytes: one that is longer ends in a digest of all of it."""
    if len(name) <= MAX_BYTES:
        return name
    digest = sha256(name.encode()).hexdigest()[:_DIGEST_LENGTH]
    return f"{name[: MAX_BYTES - _DIGEST_LENGTH - 1]}_{digest}"
