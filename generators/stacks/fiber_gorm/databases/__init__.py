"""One layer for each database."""
