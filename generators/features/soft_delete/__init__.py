"""Soft delete: deleted rows stay, can come back, and go for good after a while."""
