"""Sessions on Nest that begin at an identity provider."""
