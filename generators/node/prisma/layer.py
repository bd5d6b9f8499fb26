"""Prisma: its schema, its client with a driver adapter, and the ways in which rows are read and written."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.checks import Check
from generators.manifests.ignore import GIT
from generators.node.service import layer as service
from generators.node.superset import require
from generators.result import RunbookStep
from generators.spec.models import ServiceSpec

MIGRATE = "npx prisma migrate deploy"

RUNBOOK = (
    RunbookStep(
        "install",
        "Install the packages, generate Prisma's client, and build",
        ("npm ci", "npx prisma generate", "npm run build"),
    ),
    RunbookStep("migrate", "Bring the database to the newest schema", (MIGRATE,)),
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add Prisma, and its steps."""
    # The command line migrates where the service is deployed, so that it is needed there, too.
    manifests.dependencies.add(*require("@prisma/client", "prisma"))
    manifests.runbook.add(*RUNBOOK)
    manifests.checks.add(Check("migrations", "Migrate", (MIGRATE,)))
    manifests.ignores.ignore(GIT, "src/generated/")


LAYER = Layer(name="node/prisma", folder=Path(__file__).parent, contribute=contribute, requires=(service.LAYER,))
