"""Spans of what is asked of Redis, beside the shared connection to it."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.locking import require


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the contributed instrumentation of the client."""
    manifests.dependencies.add(*require("opentelemetry-instrumentation-redis"))


LAYER = Layer(name="opentelemetry/fastapi-sqlalchemy with redis", folder=Path(__file__).parent, contribute=contribute)
