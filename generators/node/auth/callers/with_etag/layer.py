"""Callers and entity tags: who becomes an administrator does so whatever anybody has seen of him."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/auth/callers with etag", folder=Path(__file__).parent)
