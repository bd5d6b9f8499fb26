"""Audit log: an entry in the transaction of each change, a route to read them, and a chore that forgets old ones."""

from pathlib import Path

from generators.features.audit_log.fiber_gorm.with_soft_delete import layer as with_soft_delete
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.retention import add_prune
from generators.spec.models import ServiceSpec
from generators.stacks.fiber_gorm.cleaning import layer as cleaning


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the setting and the chore."""
    add_prune(manifests, "./bin/server prune", ("/server", "prune"))


LAYER = Layer(
    name="audit-log/fiber-gorm",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(cleaning.LAYER,),
    beside={"soft-delete": with_soft_delete.LAYER},
)
