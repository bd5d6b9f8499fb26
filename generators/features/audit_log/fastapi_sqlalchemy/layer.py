"""Audit log: an entry in the transaction of each change, a route to read them, and a command that forgets old ones."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.retention import add_prune
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.cleaning import layer as cleaning


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the setting and the command."""
    add_prune(manifests, "uv run python -m app.audit_log.prune", ("python", "-m", "app.audit_log.prune"))


LAYER = Layer(
    name="audit_log/fastapi_sqlalchemy",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(cleaning.LAYER,),
)
