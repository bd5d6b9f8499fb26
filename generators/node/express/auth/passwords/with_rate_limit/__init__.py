"""Passwords and the shared rate limit."""
