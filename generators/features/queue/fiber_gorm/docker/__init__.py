"""The worker as a container."""
