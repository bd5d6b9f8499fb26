"""Callers, and rows that come back."""
