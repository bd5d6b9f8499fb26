"""What the README of a service says of what it has in Redis, whatever the stack."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="queue/guide/redis", folder=Path(__file__).parent)
