"""Passwords: registration, and the proof of who somebody is; what is issued then is for other layers."""

from pathlib import Path

from generators.auth.first_admin import write_step
from generators.auth.guides.passwords import layer as guide
from generators.auth.password_settings import SETTINGS
from generators.contract.naming import JsonStyle
from generators.layers import Layer
from generators.manifests import Manifests
from generators.node.auth.callers import layer as callers
from generators.node.auth.passwords.with_audit_log import layer as with_audit_log
from generators.node.auth.passwords.with_queue import layer as with_queue
from generators.node.auth.passwords.with_soft_delete import layer as with_soft_delete
from generators.node.superset import require
from generators.spec.models import ServiceSpec

_CREATE_ADMIN = "node --env-file-if-exists=.env dist/create-admin.js"


def contribute(manifests: Manifests, spec: ServiceSpec) -> None:
    """Add the hash function, its costs, and the step that makes the first administrator."""
    manifests.dependencies.add(*require("argon2"))
    manifests.environment.add(*SETTINGS)
    manifests.runbook.add(write_step(spec, _CREATE_ADMIN, JsonStyle.CAMEL))


LAYER = Layer(
    name="node/auth/passwords",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(callers.LAYER, guide.LAYER),
    beside={
        "soft-delete": with_soft_delete.LAYER,
        "audit-log": with_audit_log.LAYER,
        "queue": with_queue.LAYER,
    },
)
