"""Passwords and the audit log: administrators who are made by a command are in it."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/passwords/with_audit_log", folder=Path(__file__).parent)
