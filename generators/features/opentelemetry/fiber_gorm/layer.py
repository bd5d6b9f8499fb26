"""Telemetry of a Go service: spans and metrics of requests, statements, the pool and the process, through the SDK."""

from pathlib import Path

from generators.features.opentelemetry.fiber_gorm.with_queue import layer as with_queue
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.telemetry import COLLECTOR, list_settings
from generators.spec.models import ServiceSpec
from generators.stacks.fiber_gorm.project import SUPERSET

MODULES = (
    "go.opentelemetry.io/otel",
    "go.opentelemetry.io/otel/exporters/otlp/otlpmetric/otlpmetrichttp",
    "go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp",
    "go.opentelemetry.io/otel/metric",
    "go.opentelemetry.io/otel/sdk",
    "go.opentelemetry.io/otel/sdk/metric",
    "go.opentelemetry.io/otel/trace",
    # What tests read that the service has sent.
    "go.opentelemetry.io/proto/otlp",
    "google.golang.org/protobuf",
)


def contribute(manifests: Manifests, spec: ServiceSpec) -> None:
    """Add the API and the SDK, the settings, and the collector that operators have."""
    manifests.dependencies.add(*SUPERSET.require(*MODULES))
    manifests.environment.add(*list_settings(spec))
    manifests.outside.add(COLLECTOR)


LAYER = Layer(
    name="opentelemetry/fiber-gorm",
    folder=Path(__file__).parent,
    contribute=contribute,
    beside={"queue": with_queue.LAYER},
)
