"""OpenID Connect, to a session, and access tokens for machines, as far as they are the same on every stack."""
