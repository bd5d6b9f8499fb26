"""Telemetry beside events."""
