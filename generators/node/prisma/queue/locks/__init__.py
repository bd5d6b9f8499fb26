"""Locks of rows, by which relays beside each other claim different events."""
