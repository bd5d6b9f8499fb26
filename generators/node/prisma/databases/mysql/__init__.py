"""The layer of a database."""
