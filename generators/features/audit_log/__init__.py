"""Audit log: who changed what and when, kept beside the change itself."""
