"""Whose rows are whose, as conditions of TypeORM's queries, and what authentication keeps."""

from pathlib import Path

from generators.layers import Layer
from generators.node.auth.callers import layer as callers

LAYER = Layer(name="auth/callers", folder=Path(__file__).parent, requires=(callers.LAYER,))
