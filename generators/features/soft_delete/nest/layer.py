"""Soft delete on Nest: the route by which rows come back, and the program that deletes them for good."""

from pathlib import Path

from generators.features.soft_delete.guide import layer as guide
from generators.layers import Layer
from generators.node.nest.chores import layer as chores
from generators.node.soft_delete import layer as soft_delete

LAYER = Layer(
    name="soft-delete/nest", folder=Path(__file__).parent, requires=(soft_delete.LAYER, chores.LAYER, guide.LAYER)
)
