"""OpenTelemetry beside Redis."""
