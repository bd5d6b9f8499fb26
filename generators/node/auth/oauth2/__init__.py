"""Signing in at an identity provider, for services on Node."""
