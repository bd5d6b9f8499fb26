"""Administrators and the audit log together."""
