"""Rate limit: all instances of a service count together, in Redis."""
