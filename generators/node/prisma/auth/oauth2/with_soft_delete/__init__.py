"""Identities of an identity provider and soft delete together."""
