"""Signing in at an OpenID Connect provider, to a session; and access tokens of that provider for machines."""
