"""Described routes on Express."""
