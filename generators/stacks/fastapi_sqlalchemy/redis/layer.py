"""Redis: the connection that the cache and the rate limit share, and the server that it leads to.

The server is Valkey, which speaks Redis's protocol under a free licence (docs/adr).
"""

from pathlib import Path

from generators.features.opentelemetry.fastapi_sqlalchemy.with_redis import layer as with_redis
from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.backing import Server
from generators.manifests.environment import Kind, Setting
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.locking import require

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


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the client, the server and the settings of the connection."""
    manifests.dependencies.add(*require("redis", "fakeredis"))
    manifests.environment.add(REDIS_URL, REDIS_TIMEOUT)
    manifests.servers.add(SERVER)


LAYER = Layer(
    name="redis", folder=Path(__file__).parent, contribute=contribute, beside={"opentelemetry": with_redis.LAYER}
)
