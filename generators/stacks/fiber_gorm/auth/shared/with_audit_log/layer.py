"""Callers and the audit log: an entry says who did it, and administrators alone read the log."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/shared/with_audit_log", folder=Path(__file__).parent)
