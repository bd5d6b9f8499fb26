"""Chores on Prisma: how a command gets at the settings and the database of the service."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/prisma/chores", folder=Path(__file__).parent)
