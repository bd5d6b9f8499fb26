"""Who did what the audit log has."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/auth/callers with audit-log", folder=Path(__file__).parent)
