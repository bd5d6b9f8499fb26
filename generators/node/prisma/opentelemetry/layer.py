"""Statements and connections of Prisma as telemetry shows them."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.node.opentelemetry import layer as opentelemetry
from generators.node.superset import require
from generators.spec.models import ServiceSpec


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the types of what stands between Prisma and a driver."""
    manifests.dependencies.add(*require("@prisma/driver-adapter-utils"))


LAYER = Layer(
    name="node/prisma/opentelemetry",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(opentelemetry.LAYER,),
)
