"""Telemetry on Nest and TypeORM: what is measured of each statement, and of the pool."""

from pathlib import Path

from generators.layers import Layer
from generators.node.nest.opentelemetry import layer as nest

LAYER = Layer(name="opentelemetry/nestjs-typeorm", folder=Path(__file__).parent, requires=(nest.LAYER,))
