"""Telemetry on Nest: where requests and the process are observed, and the module that ends with the application."""

from pathlib import Path

from generators.layers import Layer
from generators.node.express.opentelemetry import layer as express

LAYER = Layer(name="node/nest/opentelemetry", folder=Path(__file__).parent, requires=(express.LAYER,))
