"""How services publish and handle events, on every stack: the settings of the worker that does it."""

from generators.manifests.environment import Kind, Setting

SETTINGS = (
    Setting(
        "EVENT_POLL_SECONDS",
        "How often the worker looks for events that have to be published, in seconds.",
        example="1",
        default="1",
        kind=Kind.NUMBER,
        minimum=0.05,
        maximum=60,
    ),
    Setting(
        "EVENT_MAX_ATTEMPTS",
        "How often a message is tried before it goes to the dead letters.",
        example="5",
        default="5",
        kind=Kind.INTEGER,
        minimum=1,
        maximum=20,
    ),
    Setting(
        "EVENT_RETRY_SECONDS",
        "The pause before a message is tried again, in seconds; each further one is four times as long, up to 600.",
        example="2",
        default="2",
        kind=Kind.NUMBER,
        minimum=0.1,
        maximum=600,
    ),
    Setting(
        "EVENT_RETENTION_DAYS",
        "How long published events, and the ids of handled ones, are kept in the database, in days.",
        example="7",
        default="7",
        kind=Kind.INTEGER,
        minimum=1,
        maximum=365,
    ),
)
