"""The base of every service of this stack: the application on Express, and its tests."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.node.express import layer as express
from generators.node.prisma import layer as prisma
from generators.node.superset import require
from generators.spec.models import ServiceSpec


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add what every service of this stack has."""
    manifests.dependencies.add(*require("tsx", "zod-openapi"))


LAYER = Layer(name="base", folder=Path(__file__).parent, contribute=contribute, requires=(express.LAYER, prisma.LAYER))
