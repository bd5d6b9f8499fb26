"""The switch: telemetry is on where a collector is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.core.telemetry.process import watch_process

if TYPE_CHECKING:
    from app.core.settings import Settings
    from app.core.telemetry.pipeline import Pipeline


def start_telemetry(settings: Settings) -> Pipeline | None:
    """Send the traces and metrics of this process from now on; nothing if no collector is named."""
    if not settings.otel_exporter_otlp_endpoint:
        return None
    from app.core.telemetry.pipeline import open_pipeline  # noqa: PLC0415  # without a collector nothing needs it

    pipeline = open_pipeline(settings)
    pipeline.install()
    watch_process()
    return pipeline
