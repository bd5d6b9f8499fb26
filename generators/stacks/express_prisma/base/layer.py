"""The base of every service of this stack: the application on Express, and its tests."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.node.prisma import layer as prisma
from generators.node.service import layer as service
from generators.node.superset import require
from generators.spec.models import ServiceSpec

DEPENDENCIES = (
    "@types/cors",
    "@types/express",
    "@types/supertest",
    "@types/swagger-ui-dist",
    "cors",
    "express",
    "express-rate-limit",
    "helmet",
    "pino-http",
    "supertest",
    "swagger-ui-dist",
    "zod-openapi",
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add what every service of this stack has."""
    manifests.dependencies.add(*require(*DEPENDENCIES))


LAYER = Layer(name="base", folder=Path(__file__).parent, contribute=contribute, requires=(service.LAYER, prisma.LAYER))
