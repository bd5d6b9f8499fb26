"""Requests: what FastAPI, which measures them itself, is told to leave out."""

from collections.abc import MutableMapping
from typing import Any

from fastapi.telemetry import TelemetryConfig


def _is_health_check(scope: MutableMapping[str, Any]) -> bool:
    path: str = scope.get("path", "")
    return path.startswith("/health/")


REQUESTS: TelemetryConfig = {
    # A platform asks every few seconds; nobody looks for that in traces.
    "exclude": _is_health_check,
    # One span per request; its children are what it waits for.
    "operation_spans": False,
    # Logs are on standard output, with the ids of traces.
    "logs": False,
    "auto_configure": False,
}
