"""MySQL in services that publish events."""
