"""How long services keep what is of no use any more, on every stack: the settings of the commands that delete it."""

from generators.manifests.environment import Kind, Setting

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
