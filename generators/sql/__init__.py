"""SQL: the operations of a migration as statements of PostgreSQL, MySQL or MariaDB, and SQLite."""
