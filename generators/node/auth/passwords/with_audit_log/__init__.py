"""Passwords and the audit log together."""
