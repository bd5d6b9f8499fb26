"""Soft delete by TypeORM, which leaves deleted rows out of what it reads: what happens to the rows around them."""

from pathlib import Path

from generators.features.soft_delete.nest import layer as nest
from generators.layers import Layer

LAYER = Layer(name="soft-delete/nestjs-typeorm", folder=Path(__file__).parent, requires=(nest.LAYER,))
