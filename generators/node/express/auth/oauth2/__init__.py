"""Signing in at an identity provider, as browsers do it over Express."""
