"""What makes somebody an administrator is in the audit log."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/passwords with audit-log", folder=Path(__file__).parent)
