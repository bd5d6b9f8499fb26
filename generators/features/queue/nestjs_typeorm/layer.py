"""Events of services on Nest, kept by TypeORM."""

from pathlib import Path

from generators.layers import Layer
from generators.node.nest.queue import layer as nest

LAYER = Layer(name="queue/nestjs-typeorm", folder=Path(__file__).parent, requires=(nest.LAYER,))
