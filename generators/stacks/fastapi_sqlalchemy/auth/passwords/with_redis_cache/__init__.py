"""Passwords, and reads that are cached."""
