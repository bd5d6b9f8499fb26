"""The way of traces and metrics out of the process: sampled, gathered, and sent by OTLP over HTTP."""

import asyncio
from threading import Thread
from uuid import uuid4

from opentelemetry import metrics, trace
from opentelemetry.exporter.otlp.proto.http.metric_exporter import OTLPMetricExporter
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import MetricReader, PeriodicExportingMetricReader
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import SpanProcessor, TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.util.re import parse_env_headers

from app import __version__
from app.core.settings import Settings
from app.core.telemetry.redaction import QueryRedaction
from app.core.telemetry.sampling import choose_sampler

_EXPORT_SECONDS = 3.0
_STOP_SECONDS = 4.0
"""With the 25 seconds that requests in flight are given, less than the 30 that a platform waits after SIGTERM."""


class Pipeline:
    """The SDK's providers, with what takes their spans and metrics."""

    def __init__(self, settings: Settings, spans: SpanProcessor, reader: MetricReader) -> None:
        # What OTEL_RESOURCE_ATTRIBUTES says of the deployment is added by the SDK.
        resource = Resource.create(
            {
                "service.name": settings.otel_service_name,
                "service.version": __version__,
                "service.instance.id": str(uuid4()),
            }
        )
        self.tracers = TracerProvider(
            sampler=choose_sampler(settings), resource=resource, shutdown_on_exit=False
        )
        self.tracers.add_span_processor(QueryRedaction())
        self.tracers.add_span_processor(spans)
        self.meters = MeterProvider([reader], resource=resource, shutdown_on_exit=False)

    def install(self) -> None:
        """Make it the one that all code of this process measures into; once per process."""
        trace.set_tracer_provider(self.tracers)
        metrics.set_meter_provider(self.meters)

    async def stop(self) -> None:
        """Send what is left, and give up after some seconds, so that a lost collector delays no stop."""
        # A thread that may outlive the event loop, because sending cannot be interrupted.
        sending = Thread(target=self._shut_down, daemon=True)
        sending.start()
        await asyncio.to_thread(sending.join, _STOP_SECONDS)

    def _shut_down(self) -> None:
        self.tracers.shutdown()
        self.meters.shutdown()


def open_pipeline(settings: Settings) -> Pipeline:
    """Build the pipeline to the collector that the settings name."""
    base = settings.otel_exporter_otlp_endpoint.rstrip("/")
    headers = parse_env_headers(settings.otel_exporter_otlp_headers, liberal=True)
    traces = OTLPSpanExporter(f"{base}/v1/traces", headers=headers, timeout=_EXPORT_SECONDS)
    figures = OTLPMetricExporter(f"{base}/v1/metrics", headers=headers, timeout=_EXPORT_SECONDS)
    interval = settings.otel_metric_export_interval
    reader = PeriodicExportingMetricReader(figures, export_interval_millis=interval)
    return Pipeline(settings, BatchSpanProcessor(traces), reader)
