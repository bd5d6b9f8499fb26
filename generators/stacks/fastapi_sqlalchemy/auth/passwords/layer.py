"""Passwords: registration, and the proof of who somebody is; what is issued then is for other layers."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.environment import Kind, Setting
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.auth.passwords.first_admin import write_step
from generators.stacks.fastapi_sqlalchemy.auth.passwords.with_soft_delete import layer as with_soft_delete
from generators.stacks.fastapi_sqlalchemy.auth.shared import layer as shared
from generators.stacks.fastapi_sqlalchemy.locking import require

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


def contribute(manifests: Manifests, spec: ServiceSpec) -> None:
    """Add the hash function, its costs, and the step that makes the first administrator."""
    manifests.dependencies.add(*require("argon2-cffi"))
    manifests.environment.add(*SETTINGS)
    manifests.runbook.add(write_step(spec))


LAYER = Layer(
    name="auth/passwords",
    folder=Path(__file__).parent,
    contribute=contribute,
    requires=(shared.LAYER,),
    beside={"soft-delete": with_soft_delete.LAYER},
)
