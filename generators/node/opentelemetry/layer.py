"""Telemetry of a service on Node: OpenTelemetry's API and SDK, and what they are told of statements and the process."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.telemetry import COLLECTOR, list_settings
from generators.node.superset import require
from generators.spec.models import ServiceSpec

DEPENDENCIES = (
    "@opentelemetry/api",
    "@opentelemetry/context-async-hooks",
    "@opentelemetry/core",
    "@opentelemetry/exporter-metrics-otlp-proto",
    "@opentelemetry/exporter-trace-otlp-proto",
    "@opentelemetry/resources",
    "@opentelemetry/sdk-metrics",
    "@opentelemetry/sdk-trace",
)


def contribute(manifests: Manifests, spec: ServiceSpec) -> None:
    """Add the API and the SDK, the settings, and the collector that operators have."""
    manifests.dependencies.add(*require(*DEPENDENCIES))
    manifests.environment.add(*list_settings(spec))
    manifests.outside.add(COLLECTOR)


LAYER = Layer(name="node/opentelemetry", folder=Path(__file__).parent, contribute=contribute)
