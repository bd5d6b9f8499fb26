"""Telemetry by OpenTelemetry: traces, metrics, and the ids of traces in logs.

Code measures through OpenTelemetry's API, which does nothing until a collector is named; only then is the way there built.
"""
