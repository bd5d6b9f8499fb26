"""The proof that the route of the audit log asks for, as the API is described."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/nest/auth/bearer with audit-log", folder=Path(__file__).parent)
