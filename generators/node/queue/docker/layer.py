"""The worker's container, where there are containers."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.compose import Container
from generators.spec.models import ServiceSpec

_WORKER = Container("worker", command=("node", "dist/worker.js"), after=("migrate",), probe=("node", "dist/alive.js"))


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the container."""
    manifests.compose.add(_WORKER)


LAYER = Layer(name="node/queue/docker", folder=Path(__file__).parent, contribute=contribute)
