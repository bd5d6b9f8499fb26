"""What the README of a service says of search where stacks search alike."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="search/guide", folder=Path(__file__).parent)
