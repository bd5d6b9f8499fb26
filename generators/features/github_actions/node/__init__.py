"""The workflow of a service on Node."""
