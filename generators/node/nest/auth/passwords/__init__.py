"""Passwords on Nest."""
