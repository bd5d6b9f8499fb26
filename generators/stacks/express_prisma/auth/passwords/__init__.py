"""Passwords: registration, and the proof of who somebody is."""
