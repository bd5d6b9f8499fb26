"""The image of a service on Prisma, and the containers that migrate and run it."""

from pathlib import Path

from generators.features.docker.steps import add_steps
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.compose import Container
from generators.manifests.ignore import DOCKER
from generators.spec.models import ServiceSpec

# Without npx, which would have to write into a home that there is not.
_MIGRATE = Container(
    "migrate", command=("node", "node_modules/prisma/build/index.js", "migrate", "deploy"), runs_once=True
)
_APP = Container("app", port=8000, after=("migrate",))

# Everything is left out but what the image copies, so that no .env and no database gets into a layer.
_CONTEXT = (
    "*",
    "!package.json",
    "!package-lock.json",
    "!prisma",
    "!prisma.config.ts",
    "!src",
    "src/generated",
    "!tsconfig.build.json",
    "!tsconfig.json",
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the containers, the build context's ignore file and the steps of the runbook."""
    manifests.compose.add(_MIGRATE, _APP)
    manifests.ignores.ignore(DOCKER, *_CONTEXT)
    add_steps(manifests)


LAYER = Layer(name="docker/prisma", folder=Path(__file__).parent, contribute=contribute)
