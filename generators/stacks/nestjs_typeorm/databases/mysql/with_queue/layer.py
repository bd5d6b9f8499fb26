"""MySQL reads what is committed where events are published, so that relays and changes do not wait for each other."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="databases/mysql with queue", folder=Path(__file__).parent)
