"""Soft delete: a column in each table, a condition in each statement that reads, and a chore that deletes for good."""

from pathlib import Path

from generators.features.soft_delete.guide import layer as guide
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.retention import DELETED_ROWS, describe_purge
from generators.spec.models import ServiceSpec
from generators.stacks.fiber_gorm.cleaning import layer as cleaning

PURGE = describe_purge("./bin/server purge")


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the setting and the chore."""
    manifests.environment.add(DELETED_ROWS)
    manifests.runbook.add(PURGE)


LAYER = Layer(
    name="soft-delete/fiber-gorm",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(cleaning.LAYER, guide.LAYER),
)
