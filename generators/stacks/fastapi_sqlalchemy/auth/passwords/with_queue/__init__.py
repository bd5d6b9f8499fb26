"""Passwords, and events."""
