"""Telemetry where the service has events."""
