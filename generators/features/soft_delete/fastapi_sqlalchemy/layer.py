"""Soft delete: a column in each table, a condition in each read, and a command that deletes for good."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.environment import Kind, Setting
from generators.result import RunbookStep
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.cleaning import layer as cleaning

RETENTION = Setting(
    "DELETED_RETENTION_DAYS",
    "How many days deleted rows can be restored, before a purge deletes them for good.",
    example="30",
    default="30",
    kind=Kind.INTEGER,
    minimum=0,
    maximum=36_500,
)

PURGE = RunbookStep(
    "purge", "Delete for good what was deleted long enough ago, once a day", ("uv run python -m app.purge",)
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the setting and the command."""
    manifests.environment.add(RETENTION)
    manifests.runbook.add(PURGE)


LAYER = Layer(
    name="soft_delete/fastapi_sqlalchemy",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(cleaning.LAYER,),
)
