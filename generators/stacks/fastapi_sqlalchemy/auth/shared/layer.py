"""What all ways to authenticate share: callers, the guard of routes, who may do what, and whose rows are whose."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/shared", folder=Path(__file__).parent)
