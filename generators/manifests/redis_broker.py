"""Redis as a broker: a server of its own, as what waits in it must not go as what is cached may."""

from generators.manifests.backing import Server
from generators.manifests.environment import Kind, Setting

_URL = "redis://{host}:{port}/0"

SERVER = Server(
    name="broker",
    title="Redis for the queue",
    image="valkey/valkey:8-alpine",
    # Not that of Redis as a cache, which may be there, too.
    port=6380,
    probe="valkey-cli -p 6380 ping | grep -q PONG",
    volume="/data",
    # Nothing is thrown away, and what was confirmed outlives the server, but for the last second.
    environment={"VALKEY_EXTRA_FLAGS": "--port 6380 --maxmemory-policy noeviction --appendonly yes"},
    settings={"BROKER_URL": _URL},
    test_settings={"TEST_BROKER_URL": _URL},
)

BROKER_URL = Setting(
    "BROKER_URL",
    "Where Redis with the queue is; it must throw nothing away (noeviction). Only the worker talks to it.",
    example=SERVER.locate("localhost")["BROKER_URL"],
    secret=True,
    kind=Kind.URL,
    schemes=("redis", "rediss"),
)
