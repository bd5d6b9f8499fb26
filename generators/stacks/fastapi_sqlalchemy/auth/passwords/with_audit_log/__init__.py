"""Passwords, and a log of what is done to rows."""
