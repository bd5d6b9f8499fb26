"""The settings that every service has, whatever its stack, as ``docs/contract.md`` names them."""

from generators.manifests.environment import Kind, Setting

SETTINGS = (
    Setting(
        "PORT",
        "The TCP port that the service listens on.",
        example="8000",
        default="8000",
        kind=Kind.INTEGER,
        minimum=1,
        maximum=65_535,
    ),
    Setting(
        "LOG_LEVEL",
        "The least level of the lines that are logged.",
        example="debug",
        default="info",
        kind=Kind.CHOICE,
        choices=("debug", "info", "warning", "error"),
    ),
    Setting(
        "CORS_ORIGINS",
        "The origins whose pages may call the API, separated by commas.",
        example="http://localhost:3000",
        default="",
        kind=Kind.LIST,
    ),
    Setting(
        "RATE_LIMIT_PER_MINUTE",
        "How many requests one client address may make in a minute; 0 switches the limit off.",
        example="600",
        default="600",
        kind=Kind.INTEGER,
        minimum=0,
    ),
    Setting(
        "TRUSTED_PROXIES",
        "The addresses or networks of the proxies whose X-Forwarded-For says who the client is, separated by commas.",
        example="10.0.0.0/8",
        default="",
        kind=Kind.NETWORKS,
    ),
    Setting(
        "MAX_BODY_BYTES",
        "The largest request body that is read, in bytes.",
        example="1048576",
        default="1048576",
        kind=Kind.INTEGER,
        minimum=1,
    ),
)

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
