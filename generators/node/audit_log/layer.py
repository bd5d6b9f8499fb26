"""Audit log: an entry in the transaction of each change, and a command that forgets old ones."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.retention import add_prune
from generators.node.deletion import layer as deletion
from generators.node.express.request_context import layer as request_context
from generators.spec.models import ServiceSpec


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the setting and the chore."""
    add_prune(manifests, "node --env-file-if-exists=.env dist/prune.js", ("node", "dist/prune.js"))


LAYER = Layer(
    name="node/audit-log",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(deletion.LAYER, request_context.LAYER),
)
