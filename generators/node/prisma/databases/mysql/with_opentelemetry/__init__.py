"""OpenTelemetry beside MySQL."""
