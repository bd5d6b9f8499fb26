"""Sign-in at a provider and the audit log together."""
