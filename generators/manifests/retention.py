"""How long services on every stack keep what is of no use any more: the commands that delete it, and their settings."""

from generators.manifests import Manifests
from generators.manifests.chores import Chore
from generators.manifests.environment import Kind, Setting
from generators.result import RunbookStep

_DELETED_ROWS = Setting(
    "DELETED_RETENTION_DAYS",
    "How many days deleted rows can be restored, before a purge deletes them for good.",
    example="30",
    default="30",
    kind=Kind.INTEGER,
    minimum=0,
    maximum=36_500,
)

_AUDIT_LOG = Setting(
    "AUDIT_LOG_RETENTION_DAYS",
    "How many days entries of the audit log are kept.",
    example="365",
    default="365",
    kind=Kind.INTEGER,
    minimum=1,
    maximum=36_500,
)


def add_purge(manifests: Manifests, command: str, inside: tuple[str, ...]) -> None:
    """Add the command of a stack that deletes for good what was deleted, and the setting that it reads.

    Args:
        manifests: Where they are added.
        command: What runs it in a checkout.
        inside: What runs it in a container.
    """
    manifests.environment.add(_DELETED_ROWS)
    manifests.runbook.add(
        RunbookStep("purge", "Delete for good what was deleted long enough ago, once a day", (command,))
    )
    manifests.chores.add(Chore("purge", inside, "17 3 * * *"))


def add_prune(manifests: Manifests, command: str, inside: tuple[str, ...]) -> None:
    """Add the command of a stack that deletes old entries of the audit log, and the setting that it reads, likewise."""
    summary = "Delete entries of the audit log that are older than they are kept, once a day"
    manifests.environment.add(_AUDIT_LOG)
    manifests.runbook.add(RunbookStep("prune", summary, (command,)))
    manifests.chores.add(Chore("prune", inside, "47 3 * * *"))
