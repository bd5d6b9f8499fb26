"""MySQL or MariaDB, as this stack speaks to it."""
