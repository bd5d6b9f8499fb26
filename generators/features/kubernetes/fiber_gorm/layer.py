"""How much of a cluster the containers of a Go service need."""

from pathlib import Path

from generators.features.kubernetes.guide import layer as guide
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.kubernetes.sizing import Sizing
from generators.spec.models import ServiceSpec

_SHUTDOWN_SECONDS = 25
"""How long requests in flight are waited for, as `internal/server/server.go` has it."""


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the size of each container."""
    for container in manifests.compose:
        manifests.cluster.add(
            Sizing(
                container.name,
                cpu="100m",
                # One process uses all processors that it gets.
                cpu_limit="2",
                memory="128Mi",
                shutdown_seconds=0 if container.runs_once else _SHUTDOWN_SECONDS,
            )
        )


LAYER = Layer(
    name="kubernetes/fiber-gorm", folder=Path(__file__).parent, contribute=contribute, requires=(guide.LAYER,)
)
