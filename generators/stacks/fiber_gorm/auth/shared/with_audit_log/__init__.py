"""Callers and the audit log together."""
