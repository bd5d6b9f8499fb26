"""Soft delete: rows that stay, marked with the moment of their deletion, and the command that deletes them for good."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.retention import add_purge
from generators.spec.models import ServiceSpec


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the setting and the chore."""
    add_purge(manifests, "node --env-file-if-exists=.env dist/purge.js", ("node", "dist/purge.js"))


LAYER = Layer(name="node/soft-delete", folder=Path(__file__).parent, contribute=contribute)
