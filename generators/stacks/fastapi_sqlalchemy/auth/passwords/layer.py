"""Passwords: registration, and the proof of who somebody is; what is issued then is for other layers."""

from pathlib import Path

from generators.auth.first_admin import write_step
from generators.auth.guides.passwords import layer as guide
from generators.auth.password_settings import SETTINGS
from generators.contract.naming import JsonStyle
from generators.layers import Layer
from generators.manifests import Manifests
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.auth.passwords.with_audit_log import layer as with_audit_log
from generators.stacks.fastapi_sqlalchemy.auth.passwords.with_queue import layer as with_queue
from generators.stacks.fastapi_sqlalchemy.auth.passwords.with_redis_cache import layer as with_redis_cache
from generators.stacks.fastapi_sqlalchemy.auth.passwords.with_soft_delete import layer as with_soft_delete
from generators.stacks.fastapi_sqlalchemy.auth.shared import layer as shared
from generators.stacks.fastapi_sqlalchemy.locking import require


def contribute(manifests: Manifests, spec: ServiceSpec) -> None:
    """Add the hash function, its costs, and the step that makes the first administrator."""
    manifests.dependencies.add(*require("argon2-cffi"))
    manifests.environment.add(*SETTINGS)
    manifests.runbook.add(write_step(spec, "uv run python -m app.create_admin", JsonStyle.SNAKE))


LAYER = Layer(
    name="auth/passwords",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(shared.LAYER, guide.LAYER),
    beside={
        "audit-log": with_audit_log.LAYER,
        "queue": with_queue.LAYER,
        "redis-cache": with_redis_cache.LAYER,
        "soft-delete": with_soft_delete.LAYER,
    },
)
