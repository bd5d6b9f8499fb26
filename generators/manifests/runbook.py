"""The runbook: the ordered steps from a fresh clone to a running service; each command is real."""

from generators.manifests.entries import Entries
from generators.result import RunbookStep

STEP_ORDER = (
    "install",
    "configure",
    "database",
    "migrate",
    "admin",
    "run",
    "worker",
    "test",
    "lint",
    "rollback",
    "purge",
    "prune",
    "docker",
)
"""The steps that exist, in the order in which one takes them."""

DEPLOYMENT_STEPS = ("migrate", "admin", "run", "worker", "rollback", "purge", "prune")
"""Those of them that whoever runs the service takes, too; the others are for who develops it."""


class Runbook(Entries[RunbookStep]):
    """The steps, by name."""

    def __init__(self) -> None:
        super().__init__("runbook step", lambda step: step.name, STEP_ORDER)
