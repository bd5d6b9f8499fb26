"""PostgreSQL: the server, and how long it is waited for."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.databases import state_postgresql
from generators.manifests.settings import POOL_SIZE, TIMEOUT
from generators.spec.models import ServiceSpec

SERVER = state_postgresql("postgresql://app:app@{host}:{port}/app")

SCHEMES = ("postgresql", "postgres")


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the settings of the pool. What may stand behind the address is a matter of the library."""
    manifests.environment.add(POOL_SIZE, TIMEOUT)


LAYER = Layer(name="node/databases/postgresql", folder=Path(__file__).parent, contribute=contribute)
