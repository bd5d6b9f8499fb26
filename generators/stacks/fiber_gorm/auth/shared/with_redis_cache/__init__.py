"""Callers and the cache together."""
