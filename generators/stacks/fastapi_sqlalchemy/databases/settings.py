"""The settings that services on a database server have."""

from generators.manifests.environment import Kind, Setting

POOL_SIZE = Setting(
    "DATABASE_POOL_SIZE",
    "How many connections to the database one process keeps at most.",
    example="10",
    default="10",
    kind=Kind.INTEGER,
    minimum=1,
    maximum=1000,
)

TIMEOUT = Setting(
    "DATABASE_TIMEOUT_SECONDS",
    "How long the service waits for a connection or for the answer to one statement, in seconds.",
    example="5",
    default="5",
    kind=Kind.NUMBER,
    minimum=0.1,
    maximum=300,
)
