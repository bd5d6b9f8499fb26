"""Docker: an image of the service, and compose to run it with what it needs."""
