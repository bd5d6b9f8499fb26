"""Passwords and soft delete together."""
