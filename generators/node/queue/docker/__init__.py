"""The worker's container."""
