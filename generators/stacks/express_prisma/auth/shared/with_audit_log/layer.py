"""The audit log for administrators alone."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/shared with audit-log", folder=Path(__file__).parent)
