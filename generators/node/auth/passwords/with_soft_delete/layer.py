"""Passwords and soft delete: tests that whoever is deleted cannot log in."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/auth/passwords/with_soft_delete", folder=Path(__file__).parent)
