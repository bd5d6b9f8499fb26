"""What brokers need that keep messages which failed in queues or topics of their own."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/queue/retry-queues", folder=Path(__file__).parent)
