"""Nest: modules of controllers and services on Express, classes that check what is sent, and their tests."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.node.express import layer as express
from generators.node.express.described_routes import layer as described_routes
from generators.node.superset import require
from generators.spec.models import ServiceSpec

DEPENDENCIES = (
    "@nestjs/common",
    "@nestjs/core",
    "@nestjs/platform-express",
    "@nestjs/swagger",
    "@nestjs/terminus",
    "class-transformer",
    "class-validator",
    "reflect-metadata",
    "rxjs",
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add Nest."""
    manifests.dependencies.add(*require(*DEPENDENCIES))


LAYER = Layer(
    name="node/nest",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(express.LAYER, described_routes.LAYER),
)
