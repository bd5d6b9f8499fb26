"""Passwords and the shared rate limit, on Nest."""
