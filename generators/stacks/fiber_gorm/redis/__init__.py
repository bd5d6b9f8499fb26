"""Redis, for features that share something between instances."""
