"""A real OpenID Connect provider for the proof: npm's oidc-provider, and what a person and a machine do there."""
