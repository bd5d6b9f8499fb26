"""SQLite, whatever speaks to it."""
