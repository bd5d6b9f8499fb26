"""How much of a cluster the containers of a service on Node need."""

from pathlib import Path

from generators.features.kubernetes.guide import layer as guide
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.kubernetes.sizing import Sizing
from generators.spec.models import ServiceSpec

_SHUTDOWN_SECONDS = 25
"""How long requests in flight are waited for, as `src/main.ts` has it."""


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the size of each container."""
    for container in manifests.compose:
        manifests.cluster.add(
            Sizing(
                container.name,
                cpu="250m",
                # Code runs on one processor at a time.
                cpu_limit="1",
                memory="256Mi",
                shutdown_seconds=0 if container.runs_once else _SHUTDOWN_SECONDS,
            )
        )


LAYER = Layer(name="kubernetes/node", folder=Path(__file__).parent, contribute=contribute, requires=(guide.LAYER,))
