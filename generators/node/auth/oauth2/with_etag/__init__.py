"""Signing in at an identity provider and entity tags together."""
