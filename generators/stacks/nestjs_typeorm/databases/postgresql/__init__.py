"""PostgreSQL, as this stack speaks to it."""
