"""Nest: what services on it share, however they keep their rows."""
