"""OpenTelemetry beside SQLite."""
