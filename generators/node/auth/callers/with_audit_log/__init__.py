"""Callers where there is an audit log."""
