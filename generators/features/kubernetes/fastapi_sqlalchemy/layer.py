"""How much of a cluster the containers of a FastAPI service need."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.ignore import GIT
from generators.manifests.kubernetes.sizing import Sizing
from generators.spec.models import ServiceSpec

_SHUTDOWN_SECONDS = 25
"""How long uvicorn waits for requests in flight, as `app/__main__.py` has it."""

_SECRETS_FILE = "secrets.env"
"""Where an operator writes secrets down for as long as it takes to hand them to the cluster."""


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the size of each container."""
    for container in manifests.compose:
        manifests.cluster.add(
            Sizing(
                container.name,
                cpu="250m",
                # A process of Python computes on one processor at a time.
                cpu_limit="1",
                memory="256Mi",
                shutdown_seconds=0 if container.runs_once else _SHUTDOWN_SECONDS,
            )
        )
    manifests.ignores.ignore(GIT, _SECRETS_FILE)


LAYER = Layer(name="kubernetes/fastapi-sqlalchemy", folder=Path(__file__).parent, contribute=contribute)
