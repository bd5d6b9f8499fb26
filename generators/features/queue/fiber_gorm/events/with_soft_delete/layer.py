"""An event for each row that is restored."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="queue/fiber-gorm/events with soft-delete", folder=Path(__file__).parent)
