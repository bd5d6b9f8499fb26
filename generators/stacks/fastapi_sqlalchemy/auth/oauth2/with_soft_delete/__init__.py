"""Identities at the provider and soft delete together."""
