"""Callers, and reads that are cached."""
