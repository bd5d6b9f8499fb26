"""Callers and entity tags together."""
