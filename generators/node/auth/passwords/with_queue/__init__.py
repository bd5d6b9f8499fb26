"""Passwords and events together."""
