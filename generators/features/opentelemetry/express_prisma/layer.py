"""Telemetry on Express and Prisma: where requests and the process are observed."""

from pathlib import Path

from generators.layers import Layer
from generators.node.express.opentelemetry import layer as express
from generators.node.prisma.opentelemetry import layer as prisma

LAYER = Layer(name="opentelemetry/express-prisma", folder=Path(__file__).parent, requires=(express.LAYER, prisma.LAYER))
