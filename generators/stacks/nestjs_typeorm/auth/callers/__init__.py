"""Callers, and whose rows are whose."""
