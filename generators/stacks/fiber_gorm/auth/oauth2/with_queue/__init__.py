"""Sign-in at a provider and events together."""
