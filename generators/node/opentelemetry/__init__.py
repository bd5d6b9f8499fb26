"""OpenTelemetry in services on Node, whatever their framework and ORM."""
