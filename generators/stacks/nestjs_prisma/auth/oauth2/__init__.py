"""Sessions that begin at an identity provider."""
