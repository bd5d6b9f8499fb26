"""Telemetry on Express: what is measured of each request."""

from pathlib import Path

from generators.layers import Layer
from generators.node.opentelemetry import layer as opentelemetry

LAYER = Layer(name="node/express/opentelemetry", folder=Path(__file__).parent, requires=(opentelemetry.LAYER,))
