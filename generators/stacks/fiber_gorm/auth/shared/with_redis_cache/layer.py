"""What is kept of answers is kept for each who sees something else."""

from pathlib import Path

from generators.layers import Layer

LAYER = Layer(name="auth/shared with redis-cache", folder=Path(__file__).parent)
