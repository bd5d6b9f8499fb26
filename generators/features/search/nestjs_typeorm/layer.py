"""Search by TypeORM: a column that is written with each row and read by none, and conditions of lists."""

from pathlib import Path

from generators.features.search.nest import layer as nest
from generators.layers import Layer

LAYER = Layer(name="search/nestjs-typeorm", folder=Path(__file__).parent, requires=(nest.LAYER,))
