"""Signing in by a password, to a session."""
