"""Relays beside each other claim different events, as each passes over what another one has locked."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="databases/server with queue", folder=Path(__file__).parent)
