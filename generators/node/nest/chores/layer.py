"""Chores on Nest: how a command gets at the settings and the database of the service."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="node/nest/chores", folder=Path(__file__).parent)
