"""OpenTelemetry on Express."""
