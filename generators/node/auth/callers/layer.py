"""Callers, what they may do, and the use cases of resources that ask for that."""

from pathlib import Path

from generators.layers import Layer
from generators.node.auth.callers.with_audit_log import layer as with_audit_log
from generators.node.auth.callers.with_etag import layer as with_etag
from generators.node.auth.callers.with_redis_cache import layer as with_redis_cache

LAYER = Layer(
    name="node/auth/callers",
    folder=Path(__file__).parent,
    beside={"audit-log": with_audit_log.LAYER, "etag": with_etag.LAYER, "redis-cache": with_redis_cache.LAYER},
)
