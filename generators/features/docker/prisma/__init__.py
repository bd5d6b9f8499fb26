"""The image of an Express service."""
