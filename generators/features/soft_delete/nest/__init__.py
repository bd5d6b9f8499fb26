"""Soft delete on Nest, whatever keeps the rows."""
