"""Administrators and events together."""
