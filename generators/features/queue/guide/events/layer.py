"""What the README of a service says of its events, whatever the stack and the broker."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="queue/guide/events", folder=Path(__file__).parent)
