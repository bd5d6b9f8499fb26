"""Enumeration: words one after the other as a sentence has them, 'PostgreSQL, Redis and RabbitMQ'."""

from collections.abc import Iterable


def enumerate_words(words: Iterable[str]) -> str:
    """Put commas between words, and 'and' before the last; there is at least one."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
