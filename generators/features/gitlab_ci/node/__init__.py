"""The pipeline of a service on Node."""
