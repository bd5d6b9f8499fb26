"""Telemetry of a FastAPI service: FastAPI's own spans and metrics, and ours of statements, the pool and the process."""

from pathlib import Path

from generators.features.opentelemetry.fastapi_sqlalchemy.with_queue import layer as with_queue
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.telemetry import COLLECTOR, list_settings
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.locking import require


def contribute(manifests: Manifests, spec: ServiceSpec) -> None:
    """Add the API and the SDK, the settings, and the collector that operators have."""
    manifests.dependencies.add(
        *require("opentelemetry-api", "opentelemetry-exporter-otlp-proto-http", "opentelemetry-sdk")
    )
    manifests.environment.add(*list_settings(spec))
    manifests.outside.add(COLLECTOR)


LAYER = Layer(
    name="opentelemetry/fastapi-sqlalchemy",
    folder=Path(__file__).parent,
    contribute=contribute,
    beside={"queue": with_queue.LAYER},
)
