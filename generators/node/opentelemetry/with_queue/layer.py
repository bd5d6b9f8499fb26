"""The trace of a change goes on in the worker: it is stored with the event, sent with it, and continued there."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/opentelemetry with queue", folder=Path(__file__).parent)
