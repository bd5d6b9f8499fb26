"""The base of every service of this stack: TypeORM under Nest's modules."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.checks import Check
from generators.node.nest import layer as nest
from generators.node.superset import require
from generators.result import RunbookStep
from generators.spec.models import ServiceSpec

MIGRATE = "npx typeorm migration:run --dataSource dist/data-source.js"

RUNBOOK = (
    RunbookStep("install", "Install the packages, and build", ("npm ci", "npm run build")),
    RunbookStep("migrate", "Bring the database to the newest schema", (MIGRATE,)),
)


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add what every service of this stack has."""
    manifests.dependencies.add(*require("@nestjs/typeorm", "typeorm"))
    manifests.runbook.add(*RUNBOOK)
    manifests.checks.add(Check("migrations", "Migrate", (MIGRATE,)))


LAYER = Layer(name="base", folder=Path(__file__).parent, contribute=contribute, requires=(nest.LAYER,))
