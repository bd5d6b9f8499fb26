"""A service on Node on Kubernetes."""
