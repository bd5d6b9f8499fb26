"""SQLite through a driver that is Go alone, so that the binary stays static."""

from pathlib import Path

from generators.layers import Layer
from generators.manifests import Manifests
from generators.manifests.databases import add_file
from generators.manifests.settings import POOL_SIZE, TIMEOUT
from generators.spec.models import ServiceSpec
from generators.stacks.fiber_gorm.project import SUPERSET
from generators.tables.sqlite_limits import refuse_long_decimals


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add the driver, the place of the file and the settings of the connections."""
    manifests.dependencies.add(*SUPERSET.require("github.com/libtnb/sqlite", "modernc.org/sqlite"))
    add_file(manifests, "sqlite:///app.db", "sqlite:////data/app.db", "sqlite")
    manifests.environment.add(POOL_SIZE, TIMEOUT)


LAYER = Layer(name="databases/sqlite", folder=Path(__file__).parent, contribute=contribute, enrich=refuse_long_decimals)
