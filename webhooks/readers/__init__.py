"""Readers: each finds out what the payload of one event means to us; None for what is not for us."""
