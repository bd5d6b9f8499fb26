"""Callers on Nest: a guard lets nobody through who does not prove who he is, and who does acts for himself."""

from pathlib import Path

from generators.layers import Layer
from generators.node.auth.callers import layer as callers

LAYER = Layer(name="node/nest/auth/callers", folder=Path(__file__).parent, requires=(callers.LAYER,))
