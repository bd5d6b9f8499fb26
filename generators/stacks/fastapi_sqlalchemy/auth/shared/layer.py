"""What all ways to authenticate share: callers, the guard of routes, who may do what, and whose rows are whose."""

from pathlib import Path

from generators.layers import Layer
from generators.stacks.fastapi_sqlalchemy.auth.shared.with_redis_cache import layer as with_redis_cache
from generators.stacks.fastapi_sqlalchemy.auth.shared.with_soft_delete import layer as with_soft_delete

LAYER = Layer(
    name="auth/shared",
    folder=Path(__file__).parent,
    beside={"redis-cache": with_redis_cache.LAYER, "soft-delete": with_soft_delete.LAYER},
)
