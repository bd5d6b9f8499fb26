"""Search: a column with the folded texts of a row, and filters of lists by words and by bounds."""

from pathlib import Path

from generators.features.search.guide import layer as guide
from generators.layers import Layer
from generators.manifests import Manifests
from generators.spec.models import ServiceSpec
from generators.stacks.fiber_gorm.project import SUPERSET


def contribute(manifests: Manifests, _spec: ServiceSpec) -> None:
    """Add what folds texts."""
    manifests.dependencies.add(*SUPERSET.require("golang.org/x/text"))


LAYER = Layer(name="search/fiber-gorm", folder=Path(__file__).parent, contribute=contribute, requires=(guide.LAYER,))
