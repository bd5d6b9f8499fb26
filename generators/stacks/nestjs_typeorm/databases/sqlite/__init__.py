"""SQLite, as this stack speaks to it."""
