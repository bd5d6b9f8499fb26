"""Kubernetes: the objects that run a service in a cluster."""
