"""OpenTelemetry on Nest."""
