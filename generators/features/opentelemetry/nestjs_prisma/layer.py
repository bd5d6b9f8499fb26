"""Telemetry on Nest and Prisma."""

from pathlib import Path

from generators.layers import Layer
from generators.node.nest.opentelemetry import layer as nest
from generators.node.prisma.opentelemetry import layer as prisma

LAYER = Layer(name="opentelemetry/nestjs-prisma", folder=Path(__file__).parent, requires=(nest.LAYER, prisma.LAYER))
