"""MySQL or MariaDB, whatever speaks to it."""
