"""How long services on every stack keep what is of no use any more: the commands that delete it, and their settings."""

from generators.manifests.environment import Kind, Setting
from generators.result import RunbookStep

DELETED_ROWS = Setting(
    "DELETED_RETENTION_DAYS",
    "How many days deleted rows can be restored, before a purge deletes them for good.",
    example="30",
    default="30",
    kind=Kind.INTEGER,
    minimum=0,
    maximum=36_500,
)

AUDIT_LOG = Setting(
    "AUDIT_LOG_RETENTION_DAYS",
    "How many days entries of the audit log are kept.",
    example="365",
    default="365",
    kind=Kind.INTEGER,
    minimum=1,
    maximum=36_500,
)


def describe_purge(command: str) -> RunbookStep:
    """Give the step of the runbook for the command of a stack that deletes for good what was deleted."""
    return RunbookStep("purge", "Delete for good what was deleted long enough ago, once a day", (command,))


def describe_prune(command: str) -> RunbookStep:
    """Give the step of the runbook for the command of a stack that deletes old entries of the audit log."""
    summary = "Delete entries of the audit log that are older than they are kept, once a day"
    return RunbookStep("prune", summary, (command,))
