"""The settings of sessions, whichever way they begin, the same on every stack."""

from generators.manifests.environment import Kind, Setting

SETTINGS = (
    Setting(
        "SESSION_IDLE_MINUTES",
        "After how many minutes without a request a session is over.",
        example="30",
        default="30",
        kind=Kind.INTEGER,
        minimum=2,
        maximum=43_200,
    ),
    Setting(
        "SESSION_MAX_HOURS",
        "After how many hours a session is over, however much it is used.",
        example="12",
        default="12",
        kind=Kind.INTEGER,
        minimum=1,
        maximum=720,
    ),
    Setting(
        "SESSION_CACHE_SECONDS",
        "How long a process takes a session as it was last read, less than a minute; so long may a logout in another "
        "process, or a new role, go unnoticed. 0 reads the session at each request.",
        example="5",
        default="5",
        kind=Kind.NUMBER,
        minimum=0,
        # Each minute it is noted that a session is in use, or when a process reads it again after that: with more, the
        # shortest SESSION_IDLE_MINUTES would end sessions that are.
        maximum=59,
    ),
)
