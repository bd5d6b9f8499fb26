"""What goes around every request of a service on Express, whatever routes it."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
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
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add Express, what goes around its requests, and what tests ask it with."""
    manifests.dependencies.add(*require(*DEPENDENCIES))


LAYER = Layer(name="node/express", folder=Path(__file__).parent, contribute=contribute, requires=(service.LAYER,))
