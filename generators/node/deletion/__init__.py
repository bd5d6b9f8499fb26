"""Deletion: what is done with a row before it is deleted."""
