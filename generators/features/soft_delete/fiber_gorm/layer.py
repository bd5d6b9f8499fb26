"""Soft delete: a column in each table, a condition in each statement that reads, and a chore that deletes for good."""

from pathlib import Path

from generators.features.soft_delete.guide import layer as guide
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.retention import add_purge
from generators.spec.models import ServiceSpec
from generators.stacks.fiber_gorm.cleaning import layer as cleaning


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the setting and the chore."""
    add_purge(manifests, "./bin/server purge", ("/server", "purge"))


LAYER = Layer(
    name="soft-delete/fiber-gorm",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(cleaning.LAYER, guide.LAYER),
)
