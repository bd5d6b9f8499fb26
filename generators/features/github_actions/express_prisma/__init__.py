"""The workflow of an Express service."""
