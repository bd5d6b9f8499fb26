"""Administrators whom the command makes are in the audit log."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/auth/passwords with audit-log", folder=Path(__file__).parent)
