"""Soft delete: rows that stay, marked with the moment of their deletion, and the command that deletes them for good."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.retention import DELETED_ROWS, describe_purge
from generators.spec.models import ServiceSpec

PURGE = describe_purge("node --env-file-if-exists=.env dist/purge.js")


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the setting and the chore."""
    manifests.environment.add(DELETED_ROWS)
    manifests.runbook.add(PURGE)


LAYER = Layer(name="node/soft-delete", folder=Path(__file__).parent, contribute=contribute)
