"""OpenTelemetry beside PostgreSQL."""
