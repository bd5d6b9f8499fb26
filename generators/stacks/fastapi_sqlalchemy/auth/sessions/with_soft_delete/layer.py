"""Sessions and soft delete: no session of a deleted account goes on, also when it comes back."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/sessions/with_soft_delete", folder=Path(__file__).parent)
