"""Telemetry where the service has Redis."""
