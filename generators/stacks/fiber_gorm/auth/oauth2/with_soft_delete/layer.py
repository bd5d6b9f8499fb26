"""Identities and soft delete: who somebody is at the provider stays with a deleted account, and opens nothing."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/oauth2/with_soft_delete", folder=Path(__file__).parent)
