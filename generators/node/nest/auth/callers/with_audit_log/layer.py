"""The audit log on Nest, for administrators alone."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/nest/auth/callers with audit-log", folder=Path(__file__).parent)
