"""An entry for each row that is restored."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="audit-log/fiber-gorm with soft-delete", folder=Path(__file__).parent)
