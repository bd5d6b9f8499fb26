"""Soft delete: a column in each table, a condition in each read, and a command that deletes for good."""

from pathlib import Path

from generators.features.soft_delete.guide import layer as guide
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.retention import add_purge
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.cleaning import layer as cleaning


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the setting and the command."""
    add_purge(manifests, "uv run python -m app.purge", ("python", "-m", "app.purge"))


LAYER = Layer(
    name="soft_delete/fastapi_sqlalchemy",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(cleaning.LAYER, guide.LAYER),
)
