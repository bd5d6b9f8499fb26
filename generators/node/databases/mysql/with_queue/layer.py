"""MySQL reads what is committed where events are published: how the tests look at it, whatever asks for it."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/databases/mysql with queue", folder=Path(__file__).parent)
