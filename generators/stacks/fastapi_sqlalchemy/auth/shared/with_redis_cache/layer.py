"""Where callers are known and reads are cached: what somebody may see is kept apart from what others may."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/shared/with_redis_cache", folder=Path(__file__).parent)
