"""PostgreSQL, whatever speaks to it."""
