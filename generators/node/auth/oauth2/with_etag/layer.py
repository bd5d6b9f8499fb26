"""Signing in and entity tags: who becomes an administrator does so whatever anybody has seen of him."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/auth/oauth2/with_etag", folder=Path(__file__).parent)
