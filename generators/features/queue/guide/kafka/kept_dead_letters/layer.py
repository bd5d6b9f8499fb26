"""What the README of a service says that has dead letters stay in Kafka."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="queue/guide/kafka/kept_dead_letters", folder=Path(__file__).parent)
