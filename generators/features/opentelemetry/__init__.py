"""OpenTelemetry: traces of requests and of what they lead to, metrics, and ids of traces in logs."""
