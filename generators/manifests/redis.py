"""Redis as every stack leans on it: the server, and the settings by which a service finds it.

The server is Valkey, which speaks Redis's protocol under a free licence (docs/adr).
"""

from generators.manifests.backing import Server
from generators.manifests.environment import Kind, Setting

_URL = "redis://{host}:{port}/0"

SERVER = Server(
    name="redis",
    title="Redis",
    image="valkey/valkey:8-alpine",
    port=6379,
    probe="valkey-cli ping | grep -q PONG",
    # What is kept there can be had again: at the bound the least used goes, and nothing outlives the container.
    environment={"VALKEY_EXTRA_FLAGS": "--maxmemory 128mb --maxmemory-policy allkeys-lru"},
    settings={"REDIS_URL": _URL},
    test_settings={"TEST_REDIS_URL": _URL},
)

REDIS_URL = Setting(
    "REDIS_URL",
    "Where Redis is, or a server that speaks its protocol.",
    example=SERVER.locate("localhost")["REDIS_URL"],
    secret=True,
    kind=Kind.URL,
    schemes=("redis", "rediss"),
)

REDIS_TIMEOUT = Setting(
    "REDIS_TIMEOUT_SECONDS",
    "How long one question to Redis may take before the service goes on without it, in seconds.",
    example="0.25",
    default="0.25",
    kind=Kind.NUMBER,
    minimum=0.01,
    maximum=10,
)

CACHE_TTL = Setting(
    "CACHE_TTL_SECONDS",
    "How long an answer may come from the cache at most, in seconds.",
    example="60",
    default="60",
    kind=Kind.INTEGER,
    minimum=1,
    maximum=86_400,
)
