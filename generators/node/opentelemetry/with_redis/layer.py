"""Spans of what is asked of Redis, beside the shared connection to it."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/opentelemetry with redis", folder=Path(__file__).parent)
