"""Passwords: registration, and the proof of who somebody is; what is issued then is for other layers."""

from pathlib import Path

from generators.auth.first_admin import write_step
from generators.auth.guides.passwords import layer as guide
from generators.auth.password_settings import SETTINGS
from generators.contract.naming import JsonStyle
from generators.layers import Layer
from generators.manifests import Manifests
from generators.spec.models import ServiceSpec
from generators.stacks.fiber_gorm.auth.passwords.with_audit_log import layer as with_audit_log
from generators.stacks.fiber_gorm.auth.passwords.with_queue import layer as with_queue
from generators.stacks.fiber_gorm.auth.passwords.with_soft_delete import layer as with_soft_delete
from generators.stacks.fiber_gorm.auth.shared import layer as shared
from generators.stacks.fiber_gorm.project import SUPERSET

_MODULES = ("github.com/alexedwards/argon2id", "golang.org/x/term", "golang.org/x/text")


def contribute(manifests: Manifests, spec: ServiceSpec) -> None:
    """Add the hash function, its costs, and the step that makes the first administrator."""
    manifests.dependencies.add(*SUPERSET.require(*_MODULES))
    manifests.environment.add(*SETTINGS)
    manifests.runbook.add(write_step(spec, "./bin/server create-admin", JsonStyle.CAMEL))


LAYER = Layer(
    name="auth/passwords",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(shared.LAYER, guide.LAYER),
    beside={
        "soft-delete": with_soft_delete.LAYER,
        "audit-log": with_audit_log.LAYER,
        "queue": with_queue.LAYER,
    },
)
