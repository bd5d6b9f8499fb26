"""SQLite in services that publish events."""
