"""Passwords: the settings of services that keep them, the same on every stack."""

from generators.manifests.environment import Kind, Setting

SETTINGS = (
    Setting(
        "ARGON2_MEMORY_KIB",
        "How much memory one hash of a password takes, in KiB; OWASP advises 19456 with a time cost of 2.",
        example="19456",
        default="19456",
        kind=Kind.INTEGER,
        minimum=8,
        maximum=1_048_576,
    ),
    Setting(
        "ARGON2_TIME_COST",
        "How often the hash of a password passes over that memory.",
        example="2",
        default="2",
        kind=Kind.INTEGER,
        minimum=1,
        maximum=100,
    ),
    Setting(
        "ARGON2_PARALLELISM",
        "How many threads compute one hash of a password.",
        example="1",
        default="1",
        kind=Kind.INTEGER,
        minimum=1,
        maximum=64,
    ),
    Setting(
        "LOGIN_ATTEMPTS_PER_MINUTE",
        "How often one client address may try the password of one account, or register, in a minute; "
        "0 switches the limit off.",
        example="10",
        default="10",
        kind=Kind.INTEGER,
        minimum=0,
    ),
)
