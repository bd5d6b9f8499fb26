"""What goes around every request of a service on Express, whether its routes are Express's own or those of a framework."""

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
    "cors",
    "express",
    "express-rate-limit",
    "helmet",
    "pino-http",
    "supertest",
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add Express, what goes around its requests, and what tests ask it with."""
    manifests.dependencies.add(*require(*DEPENDENCIES))


LAYER = Layer(name="node/express", folder=Path(__file__).parent, contribute=contribute, requires=(service.LAYER,))
