"""Refresh tokens and soft delete together."""
