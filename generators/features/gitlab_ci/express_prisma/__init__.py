"""The pipeline of an Express service."""
