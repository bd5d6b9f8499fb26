"""What the README of a service says of its pipeline, whatever the stack."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="gitlab-ci/guide", folder=Path(__file__).parent)
