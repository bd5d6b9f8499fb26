"""MySQL or MariaDB, and soft delete."""
