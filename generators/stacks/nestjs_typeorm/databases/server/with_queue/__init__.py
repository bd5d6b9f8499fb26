"""A database server in services that publish events."""
