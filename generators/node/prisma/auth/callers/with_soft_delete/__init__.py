"""Callers and soft delete together."""
