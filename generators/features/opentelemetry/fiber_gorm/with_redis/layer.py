"""Spans of what is asked of Redis, beside the shared connection to it."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="opentelemetry/fiber-gorm with redis", folder=Path(__file__).parent)
